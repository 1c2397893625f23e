import { useState } from 'react';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { Loaded } from '../controls/loaded.tsx';

const words: Readonly<Record<string, string>> = {
  'publication.draft': '起草',
  'publication.revise': '修改',
  'publication.submit-for-review': '提交审核',
  'publication.review': '审核',
  'publication.release': '发布',
  'publication.withdraw': '撤回',
  'publication.ask-exception': '申请保留筛查内容',
  'publication.channel': '登记在其他渠道的发布',
  'publication.import': '批量导入',
  'publication.approve-exception': '批准保留筛查内容',
};

/** Who did what with a publication and when, from the log that nobody can change; read when it is opened. */
export function ActRecord({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const record = useReading(publishingContracts.publicationRecord, { params: { id } }, { when: open });
  return (
    <details className="panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>全部办理记录</summary>
      {open && (
        <Loaded reading={record}>
          {(acts) => (
            <ol className="revisions">
              {acts.map(({ at, who, action, reason }) => (
                <li key={`${at}${action}`}>
                  {words[action] ?? '其他办理'}
                  {reason && `（${reason}）`}
                  <small>
                    {who}，{chineseMoment(at)}
                  </small>
                </li>
              ))}
            </ol>
          )}
        </Loaded>
      )}
    </details>
  );
}
