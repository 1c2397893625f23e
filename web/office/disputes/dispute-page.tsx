import { getRouteApi } from '@tanstack/react-router';
import { disputeActs, disputeContracts, disputeProcedures } from '../../../src/disputes/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { Timeline } from '../procedure/timeline.tsx';
import { DeadlinesPanel } from './deadlines.tsx';
import { DisputeActs } from './dispute-acts.tsx';
import { DisputeFacts } from './dispute-facts.tsx';
import type { DisputeFile } from './dispute-file.ts';
import { StageMark } from './stage-mark.tsx';

const here = getRouteApi('/disputes/$id');

/** One dispute: what is challenged, which periods run, what was recorded, where it is counted (案件). */
export default function DisputePage() {
  const { id } = here.useParams();
  const file = useReading(disputeContracts.openDispute, { params: { id } });
  return <Loaded reading={file}>{(found) => <Dispute key={found.id} file={found} />}</Loaded>;
}

function Dispute({ file }: { readonly file: DisputeFile }) {
  const { dispute, caseNumber, deadlines, acts } = file;
  return (
    <PageFrame
      title={`${disputeProcedures[dispute.procedure]} ${caseNumber || '（未编号）'}`}
      acts={<StageMark stage={dispute.stage} />}
    >
      <div className="with-side">
        <div>
          <DisputeFacts file={file} />
          <DeadlinesPanel deadlines={deadlines} />
          <Timeline steps={acts} declared={disputeActs} />
        </div>
        <aside aria-label="登记进程">
          <DisputeActs file={file} />
        </aside>
      </div>
    </PageFrame>
  );
}
