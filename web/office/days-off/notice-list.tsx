import { useState } from 'react';
import { applicationContracts } from '../../../src/applications/contract.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { Loaded } from '../controls/loaded.tsx';
import { dayRanges, daysInWords, rangeInWords } from './day-ranges.ts';
import { DeadlineChanges } from './deadline-changes.tsx';

type Notice = ReplyOf<typeof applicationContracts.listNotices>[number];

/** What was entered, the newest first, with who entered it and which time limits it moved. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <section className="panel" aria-labelledby="entered">
      <h2 id="entered">已录入的放假安排</h2>
      {notices.length === 0 && <p className="quiet">还没有录入。</p>}
      <ul className="gaps earlier">
        {notices.toReversed().map((notice) => (
          <li key={notice.id}>
            <strong>
              {notice.year} 年{notice.kind === 'local' ? '（本地）' : ''} {notice.title}（{notice.number}）
            </strong>
            <small>
              {notice.enteredBy}，{chineseMoment(notice.enteredAt)}录入
            </small>
            <DaysOfYear daysOff={notice.daysOff} worked={notice.workedDays} />
            <Moved id={notice.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Days off and worked weekends of one year in words. */
export function DaysOfYear({
  daysOff,
  worked,
}: {
  readonly daysOff: readonly { readonly date: string; readonly name: string }[];
  readonly worked: readonly string[];
}) {
  return (
    <>
      <p>放假：{dayRanges(daysOff).map(rangeInWords).join('；') || '没有'}</p>
      <p>上班：{daysInWords(worked)}</p>
    </>
  );
}

/** The record of what was reckoned anew; read when it is opened. */
function Moved({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  const changes = useReading(applicationContracts.listDeadlineChanges, { params: { id } }, { when: isOpen });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>期限变动记录</summary>
      {isOpen && (
        <Loaded reading={changes}>
          {(found) =>
            found.length === 0 ? (
              <p className="quiet">您能查看的申请中，没有期限因此变动。</p>
            ) : (
              <DeadlineChanges caption="期限变动记录" changes={found} />
            )
          }
        </Loaded>
      )}
    </details>
  );
}
