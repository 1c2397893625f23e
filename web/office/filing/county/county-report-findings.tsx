import { filingContracts } from '../../../../src/filing/contract.ts';
import { FindingsPanel } from '../report/findings-panel.tsx';
import { listLive } from '../report/live-finding.ts';
import type { OpenedCounty } from './opened-county.ts';
import { useCountyActs } from './use-county-acts.ts';

/** What the check says of the county's text and tables; what asks for an explanation is explained here. */
export function CountyReportFindings({ at, standing: { report, findings } }: OpenedCounty) {
  const may = useCountyActs(at.county);
  const diagnostics = findings.map(({ diagnostic }) => diagnostic);
  return (
    <FindingsPanel
      report={report}
      findings={listLive(diagnostics, findings)}
      maySay={(act) => may(`${act}-report`)}
      saidBy={{
        contract: filingContracts.sayOfCountyReport,
        params: { county: at.county, year: String(at.year) },
        hint: '留存在本系统中，不对外公开；数据改动后需要重新说明。',
        shape: ({ act, finding, words }) => ({ act: `${act}-report`, finding, words }),
      }}
    />
  );
}
