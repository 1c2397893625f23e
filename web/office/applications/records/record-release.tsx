import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { applicationContracts, grounds, type Mark } from '../../../../src/applications/contract.ts';
import { ApiProblem, type ReplyOf } from '../../../../src/platform/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { ActButton } from '../../controls/act-button.tsx';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';

/** A record as it is listed. */
export type ListedRecord = ReplyOf<typeof applicationContracts.listRecords>['records'][number];

/** Builds the released file, says what the proof found, shows it, and lets somebody else approve it. */
export function RecordRelease({
  applicationId,
  record,
  isOpen,
  isChanged,
  save,
  markToo,
}: {
  readonly applicationId: string;
  readonly record: ListedRecord;
  readonly isOpen: boolean;
  /** Marks on the screen are not saved yet. */
  readonly isChanged: boolean;
  /** Saves the marks; false when they could not be saved. */
  readonly save: () => Promise<boolean>;
  readonly markToo: (page: number, boxes: readonly Mark['box'][]) => void;
}) {
  const [title, setTitle] = useState(record.build?.title ?? record.name.replace(/\.\w+$/, ''));
  const building = useActing(applicationContracts.buildRelease);
  const approving = useActing(applicationContracts.approveRelease);
  const { build } = record;
  const make = async () => {
    if (isChanged && !(await save())) return;
    building.mutate({ params: { id: applicationId, record: record.id }, body: { title } });
  };
  const isStale = build !== null && (!build.current || isChanged);
  return (
    <section className="panel stack" aria-labelledby="release">
      <h2 id="release">公开件</h2>
      {isOpen && (
        <>
          <Field label="公开件名称" hint="申请人看到的名称，不要写入应当遮盖的内容。">
            <Input value={title} maxLength={100} onChange={(event) => setTitle(event.target.value)} />
          </Field>
          <div>
            <Button
              type="primary"
              loading={building.isPending}
              disabled={title.trim() === ''}
              onClick={() => void make()}
            >
              {isChanged ? '保存标记，生成并核验' : '生成公开件并核验'}
            </Button>
          </div>
          <ProblemNotice problem={building.error instanceof ApiProblem ? building.error : null} />
        </>
      )}
      {build && isStale && (
        <Alert type="warning" showIcon title="遮盖标记在生成之后有改动，下面的结果已经过时，请重新生成。" />
      )}
      {build && !build.proven && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="没有通过核验，不能公开"
          description={
            <ul className="findings">
              {build.findings.map((finding) => (
                <li key={`${finding.code} ${finding.page}`}>
                  {finding.sentence}
                  {isOpen && finding.page !== null && finding.boxes.length > 0 && (
                    <Button size="small" onClick={() => markToo(finding.page!, finding.boxes)}>
                      一并遮盖第 {finding.page} 页的 {finding.boxes.length} 处
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {build?.proven && !isStale && (
        <>
          <Alert
            type="success"
            showIcon
            title={build.approvedBy ? `${build.approvedBy}已审查同意公开` : '已通过核验，等待他人审查'}
            description="文字、属性、数据和图像里都没有应当遮盖的内容。"
          />
          <p>
            <a
              href={applicationContracts.openBuild.path
                .replace(':id', applicationId)
                .replace(':build', build.id)}
              target="_blank"
              rel="noopener"
            >
              预览公开件（PDF）
            </a>
          </p>
          <table className="lines">
            <caption>遮盖清单</caption>
            <thead>
              <tr>
                <th scope="col">页</th>
                <th scope="col">理由</th>
                <th scope="col">范围</th>
              </tr>
            </thead>
            <tbody>
              {build.list.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list of one build never changes
                <tr key={index}>
                  <td>{line.page}</td>
                  <td>{grounds[line.ground].label}</td>
                  <td>{line.characters > 0 ? `${line.characters} 个字` : `${line.area} 平方厘米`}</td>
                </tr>
              ))}
              {build.list.length === 0 && (
                <tr>
                  <td colSpan={3}>没有遮盖内容。</td>
                </tr>
              )}
            </tbody>
          </table>
          {!build.approvedBy && (
            <div className="stack-tight">
              {build.approval?.code !== 'not-permitted' && (
                <ActButton
                  refusal={build.approval}
                  loading={approving.isPending}
                  onClick={() => approving.mutate({ params: { id: applicationId, build: build.id } })}
                >
                  审查同意公开
                </ActButton>
              )}
              <small>由标记、生成之外的审查人员办理。答复作出后，申请人凭查询码可以下载。</small>
              <ProblemNotice problem={approving.error} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
