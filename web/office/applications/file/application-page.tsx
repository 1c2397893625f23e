import { getRouteApi } from '@tanstack/react-router';
import { applicationContracts, declaredActs } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { Timeline } from '../../procedure/timeline.tsx';
import { LettersPanel } from '../letters/letters-panel.tsx';
import { RecordsPanel } from '../records/records-panel.tsx';
import { StateMark } from '../state-mark.tsx';
import { ActsPanel } from './acts-panel.tsx';
import { ApplicantPanel } from './applicant-panel.tsx';
import type { ApplicationFile } from './application.ts';
import { CaseFile } from './case-file.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { DisputesAbout } from './disputes-about.tsx';
import { Facts } from './facts.tsx';
import { RelatedApplications } from './related.tsx';
import { SentEvidence } from './sent-evidence.tsx';
import './file.css';

const here = getRouteApi('/applications/$id');

/** One application: what is asked, until when, what was done, what can be done now (申请件). */
export default function ApplicationPage() {
  const { id } = here.useParams();
  const file = useReading(applicationContracts.openApplication, { params: { id } });
  return <Loaded reading={file}>{(found) => <Application key={found.id} file={found} />}</Loaded>;
}

function Application({ file }: { readonly file: ApplicationFile }) {
  return (
    <PageFrame title={`申请 ${file.number ?? '（未登记）'}`} acts={<StateMark state={file.state} />}>
      <div className="with-side">
        <div>
          <Facts file={file} />
          <SentEvidence id={file.id} />
          <RelatedApplications id={file.id} />
          <ClockPanel file={file} />
          <Timeline steps={file.acts} declared={declaredActs} />
          <DisputesAbout file={file} />
          <CaseFile id={file.id} />
        </div>
        <aside aria-label="办理">
          <ActsPanel file={file} />
          <LettersPanel file={file} />
          <RecordsPanel id={file.id} />
          <ApplicantPanel id={file.id} />
        </aside>
      </div>
    </PageFrame>
  );
}
