import type { ReactNode } from 'react';
import type { Report } from '../../../src/report/index.ts';
import type { Finding } from '../../design/form/finding.ts';
import { countBySeverity } from '../../design/form/finding.ts';
import { severities, severityNames } from '../../design/form/severity-names.ts';
import { SeverityMark } from '../../design/severity-mark.tsx';

/** The head of the page: whose report of which year, how it stands, and what can be done with it. */
export function Summary({
  report,
  name,
  findings,
  milliseconds,
  children,
}: {
  report: Report;
  name: string;
  findings: readonly Finding[];
  milliseconds: number;
  children: ReactNode;
}) {
  const counts = countBySeverity(findings);
  return (
    <div className="summary">
      <div className="summary-identity">
        <h1>{reportHeading(report)}</h1>
        <p className="quiet">
          {name}
          {report.edition && ` · ${report.edition} 年版格式`}
          {` · 检查用时 ${Math.max(1, Math.round(milliseconds))} 毫秒`}
        </p>
      </div>
      <ul className="summary-counts">
        {severities.map((severity) => (
          <li key={severity} data-zero={counts[severity] === 0}>
            <a href="#findings">
              <SeverityMark weight={severity} name={severityNames[severity].name} />
              <strong>{counts[severity]}</strong>
            </a>
          </li>
        ))}
      </ul>
      <div className="summary-actions">{children}</div>
    </div>
  );
}

/** Body and year of a report in a line; says so where the document does not tell them. */
export function reportHeading({ body, year }: Report): string {
  return `${body ?? '（未写明机关）'}${year === null ? '（未写明年份）' : `${year}年`}年报`;
}
