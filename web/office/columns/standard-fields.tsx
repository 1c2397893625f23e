import { Button, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { catalogueContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActButton, type Reason } from '../controls/act-button.tsx';
import { chineseDay } from '../controls/chinese-time.ts';
import { Field } from '../controls/field.tsx';
import { LinesTable } from '../controls/lines-table.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';

/** The fields of the standard catalogue that a body has chosen, and how they stand (标准目录). */
export function StandardFields({
  bodyId,
  arranging,
}: {
  readonly bodyId: string;
  /** Why the fields may not be chosen here; null when they may, undefined while that is not known. */
  readonly arranging: Reason | null | undefined;
}) {
  const { data } = useReading(catalogueContracts.listFields, { query: { body: bodyId } });
  const choosing = useActing(catalogueContracts.chooseField);
  const ending = useActing(catalogueContracts.endField);
  const [field, setField] = useState<string>();
  if (!data) return null;
  const chosen = data.fields.flatMap(({ standing, ...one }) => (standing ? [{ ...one, ...standing }] : []));
  const others = data.fields.filter(({ standing }) => standing === null);
  return (
    <section className="panel" aria-labelledby="fields">
      <h2 id="fields">基层政务公开标准目录（{chosen.length}）</h2>
      {chosen.length === 0 ? (
        <p>还没有选用标准目录的领域。选用后，系统检查每个领域有没有栏目、是否及时更新。</p>
      ) : (
        <>
          <p>{data.coverage}。</p>
          <LinesTable
            caption="选用的标准目录领域"
            heads={['领域', '栏目', '已公开', '最近更新', arranging === null && '操作']}
          >
            {chosen.map(({ id, label, columns, count, newestOn, sentence }) => (
              <tr key={id}>
                <td>{label}</td>
                <td data-label="栏目">{columns.map(({ name }) => name).join('、') || '没有栏目'}</td>
                <td data-label="已公开">{count} 条</td>
                <td data-label="最近更新">
                  {newestOn ? chineseDay(newestOn) : '没有内容'}
                  {sentence && <small className="wrong">{sentence}</small>}
                </td>
                {arranging === null && (
                  <td>
                    <Popconfirm
                      title={`不再选用“${label}”？`}
                      description="栏目和已公开的内容保留，目录页不再列出这个领域。"
                      okText="不再选用"
                      onConfirm={() => ending.mutate({ body: { bodyId, field: id } })}
                    >
                      <Button size="small" aria-label={`不再选用：${label}`}>
                        不再选用
                      </Button>
                    </Popconfirm>
                  </td>
                )}
              </tr>
            ))}
          </LinesTable>
        </>
      )}
      <ProblemNotice problem={choosing.error ?? ending.error} />
      {arranging === null && others.length > 0 && (
        <div className="filters">
          <Field label="选用领域">
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              {...(field ? { value: field } : {})}
              onChange={setField}
              options={others.map(({ id, label }) => ({ value: id, label }))}
            />
          </Field>
          <Button
            disabled={!field}
            loading={choosing.isPending}
            onClick={() =>
              field && choosing.mutate({ body: { bodyId, field } }, { onSuccess: () => setField(undefined) })
            }
          >
            选用
          </Button>
        </div>
      )}
      {arranging && (
        <ActButton refusal={arranging} size="small">
          选用领域
        </ActButton>
      )}
    </section>
  );
}
