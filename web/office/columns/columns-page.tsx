import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { columnKinds, publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { Channels } from '../channels/channels.tsx';
import { ActButton } from '../controls/act-button.tsx';
import { BodyField } from '../controls/body-field.tsx';
import { chineseMoment } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { useBodies } from '../shell/use-bodies.ts';
import { ArrangeColumn } from './arrange-column.tsx';
import { MissingItems } from './missing-items.tsx';
import { OpenColumn } from './open-column.tsx';
import { StandardFields } from './standard-fields.tsx';

const here = getRouteApi('/columns');

/** The columns of a body: what they hold, how fresh they are, what is missing (栏目). */
export default function ColumnsPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const { bodies } = useMyPlace();
  const { all } = useBodies();
  const body = search.body ?? bodies[0]?.id ?? all[0]?.id;
  return (
    <PageFrame title="栏目与渠道">
      <div className="filters">
        <BodyField body={body} choose={(chosen) => void go({ search: { body: chosen } })} />
      </div>
      {body && <Columns key={body} bodyId={body} />}
    </PageFrame>
  );
}

function Columns({ bodyId }: { readonly bodyId: string }) {
  const columns = useReading(publishingContracts.listColumns, { query: { body: bodyId } });
  const { data: checked } = useReading(publishingContracts.listGaps, { query: { body: bodyId } });
  const [opening, setOpening] = useState(false);
  const [arranged, setArranged] = useState<string>();
  const closing = useActing(publishingContracts.closeColumn);
  const mayArrange = checked?.arranging === null;
  const gapOf = (columnId: string) => checked?.gaps.find((gap) => gap.columnId === columnId);
  const column = columns.data?.find(({ id }) => id === arranged);
  const missing = checked?.gaps.filter(({ state }) => state === 'missing') ?? [];
  return (
    <>
      <Loaded reading={columns}>
        {(found) => (
          <section className="panel" aria-labelledby="columns">
            <div className="page-head">
              <h2 id="columns">栏目（{found.length}）</h2>
              <ActButton type="primary" refusal={checked?.arranging} onClick={() => setOpening(true)}>
                开设栏目
              </ActButton>
            </div>
            <ProblemNotice problem={closing.error} />
            {found.length === 0 ? (
              <p>还没有栏目。先开设栏目，才能起草信息。</p>
            ) : (
              <LinesTable
                caption="栏目"
                heads={['名称', '类别', '已公开', '最近更新', '更新要求', mayArrange && '操作']}
              >
                {found.map(({ id, name, slug, kind, count, newestAt, updateWithinDays }) => {
                  const gap = gapOf(id);
                  return (
                    <tr key={id}>
                      <td>
                        <Link to="/publications" search={{ body: bodyId, column: id }}>
                          {name}
                        </Link>
                        <small>{slug}</small>
                      </td>
                      <td data-label="类别">{columnKinds[kind]}</td>
                      <td data-label="已公开">{count} 条</td>
                      <td data-label="最近更新">
                        {newestAt ? chineseMoment(newestAt) : '没有内容'}
                        {gap && <small className="wrong">{gap.sentence}</small>}
                      </td>
                      <td data-label="更新要求">{updateWithinDays ? `每 ${updateWithinDays} 日` : '无'}</td>
                      {mayArrange && (
                        <td>
                          <Button size="small" aria-label={`调整：${name}`} onClick={() => setArranged(id)}>
                            调整
                          </Button>{' '}
                          <Popconfirm
                            title={`停用“${name}”？`}
                            description="停用后不能再往里发布，已公开的内容保留。"
                            okText="停用"
                            onConfirm={() => closing.mutate({ params: { id } })}
                          >
                            <Button size="small" aria-label={`停用：${name}`}>
                              停用
                            </Button>
                          </Popconfirm>
                        </td>
                      )}
                    </tr>
                  );
                })}
              </LinesTable>
            )}
          </section>
        )}
      </Loaded>
      <MissingItems bodyId={bodyId} missing={missing} declaring={checked?.declaring} />
      <StandardFields bodyId={bodyId} arranging={checked?.arranging} />
      <Channels bodyId={bodyId} />
      {column && columns.data && (
        <ArrangeColumn
          key={column.id}
          column={column}
          columns={columns.data}
          close={() => setArranged(undefined)}
        />
      )}
      {opening && <OpenColumn bodyId={bodyId} close={() => setOpening(false)} />}
    </>
  );
}
