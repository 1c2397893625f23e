import { useState } from 'react';
import type { Report } from '../../../../src/report/index.ts';
import { findingsInWords } from '../../../design/form/finding.ts';
import { severities, severityNames } from '../../../design/form/severity-names.ts';
import { SeverityMark } from '../../../design/severity-mark.tsx';
import { FindingItem, type Proposal } from './finding-item.tsx';
import type { LiveFinding } from './live-finding.ts';
import { type SaidBy, type Saying, SayOfFinding } from './say-of-finding.tsx';

/** What the check says of a report, heaviest first; what has to be explained is explained here. */
export function FindingsPanel({
  report,
  findings,
  maySay,
  saidBy,
  take = null,
}: {
  readonly report: Report;
  readonly findings: readonly LiveFinding[];
  readonly maySay: (act: Saying) => boolean;
  readonly saidBy: SaidBy;
  readonly take?: ((proposal: Proposal) => void) | null;
}) {
  const [saying, setSaying] = useState<{ finding: LiveFinding; act: Saying } | null>(null);
  const groups = Map.groupBy(findings, ({ diagnostic }) => diagnostic.severity);
  return (
    <section className="panel" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">问题</h2>
      <p role="status" className="quiet">
        {findingsInWords(findings)}
      </p>
      {severities.map((weight) => {
        const group = groups.get(weight);
        return (
          group && (
            <details key={weight} open={weight !== 'hint'} className="finding-group">
              <summary>
                <SeverityMark weight={weight} name={`${severityNames[weight].name} ${group.length}`} />
              </summary>
              <ul className="findings">
                {group.map((finding) => (
                  <FindingItem
                    key={finding.key}
                    finding={finding}
                    report={report}
                    maySay={maySay}
                    say={(act) => setSaying({ finding, act })}
                    take={take}
                  />
                ))}
              </ul>
            </details>
          )
        );
      })}
      {saying && <SayOfFinding saying={saying} by={saidBy} close={() => setSaying(null)} />}
    </section>
  );
}
