import type { SentCountyReport } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { reportRules } from '../../../../src/report/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { findingsInWords, listFindings } from '../../../design/form/finding.ts';
import { severityNames } from '../../../design/form/severity-names.ts';
import { SeverityMark } from '../../../design/severity-mark.tsx';
import { goToFinding } from '../report/where-in-form.ts';

const titles = new Map(reportRules.map(({ id, title }) => [id, title]));

/** What the check says of the county's text and tables, heaviest first, each with the way to its place. */
export function CountyReportFindings({
  standing: { report, findings },
}: {
  readonly standing: SentCountyReport;
}) {
  const listed = listFindings(findings);
  const form = officialForms[report.edition!];
  return (
    <section className="panel" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">问题</h2>
      <p role="status" className="quiet">
        {findingsInWords(listed)}
      </p>
      <ul className="findings">
        {listed.map(({ key, number, diagnostic }) => {
          const { rule, message, advice, citation, severity, cells } = diagnostic;
          return (
            <li key={key} data-blocking={severity === 'blocker'}>
              <SeverityMark weight={severity} name={severityNames[severity].name} />
              <button type="button" className="finding-way" onClick={() => goToFinding(report, diagnostic)}>
                <strong>
                  {number}. {titles.get(rule) ?? rule}
                </strong>
                <span>{message}</span>
                {cells[0] && <small>到{cellName(form, cells[0])}</small>}
              </button>
              <small>
                {advice}依据：{citation.label}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
