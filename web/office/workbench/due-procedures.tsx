import { Link } from '@tanstack/react-router';
import { applicationContracts } from '../../../src/applications/contract.ts';
import { disputeContracts } from '../../../src/disputes/contract.ts';
import { ApplicationLines } from '../applications/list/application-lines.tsx';
import { useReading } from '../asking/use-reading.ts';
import { DisputeLines } from '../disputes/dispute-lines.tsx';
import { Reminders } from './reminders.tsx';

/** More stand in the list itself. */
const shownAtMost = 8;

/** Applications and disputes in which something is due, the most urgent first. */
export function DueProcedures() {
  const { data: applications } = useReading(applicationContracts.listApplications, { query: {} });
  const { data: disputes = [] } = useReading(disputeContracts.listDisputes, { query: { open: 'yes' } });
  const lines = applications?.lines.slice(0, shownAtMost) ?? [];
  const ours = disputes.filter(({ deadlines }) => deadlines.some(({ whose }) => whose === 'ours'));
  return (
    <>
      <Reminders />
      {lines.length > 0 && (
        <section className="heap">
          <h2>
            待办的申请 <span className="count">{applications?.count}</span>
          </h2>
          <p className="quiet">自收到申请之日起 20 个工作日内答复（条例第三十三条）。</p>
          <ApplicationLines lines={lines} caption="待办的申请" />
          {applications && applications.count > lines.length && <Link to="/applications">查看全部</Link>}
        </section>
      )}
      {ours.length > 0 && (
        <section className="heap">
          <h2>
            待答复、答辩的案件 <span className="count">{ours.length}</span>
          </h2>
          <p className="quiet">期限由本机关办理，逾期不答复的视为没有证据、依据。</p>
          <DisputeLines lines={ours.slice(0, shownAtMost)} caption="待答复、答辩的案件" />
          {ours.length > shownAtMost && <Link to="/disputes">查看全部</Link>}
        </section>
      )}
    </>
  );
}
