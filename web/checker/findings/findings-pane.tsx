import type { CellId } from '../../../src/law/index.ts';
import type { Reading, RuleOutcome } from '../../../src/report/index.ts';
import { Button } from '../../design/button.tsx';
import { SeverityMark } from '../../design/severity-mark.tsx';
import type { Finding } from './finding.ts';
import { countBySeverity, findingsInWords } from './finding.ts';
import { OutcomeList } from './outcome-list.tsx';
import { ruleTitle } from './rule-titles.ts';
import { severities, severityNames } from './severity-names.ts';

/** The document id of a finding's button, where Esc in the form leads back to. */
export function findingElementId(finding: Finding): string {
  return `finding-${finding.number}`;
}

/** A value a person may accept for a cell. */
export interface Proposal {
  readonly cell: CellId;
  readonly value: number;
}

interface FindingsPaneProps {
  readonly findings: readonly Finding[];
  readonly outcomes: Readonly<Record<string, RuleOutcome>>;
  readonly cells: Readonly<Record<CellId, Reading>>;
  readonly nameOf: (cell: CellId) => string;
  readonly placeOf: (finding: Finding) => string | null;
  readonly selected: string | null;
  readonly onChoose: (finding: Finding) => void;
  readonly onAccept: (proposals: readonly Proposal[]) => void;
}

/** The findings (问题), grouped by weight; each leads to its cell and to its place in the source. */
export function FindingsPane(props: FindingsPaneProps) {
  const { findings } = props;
  const counts = countBySeverity(findings);
  return (
    <section className="findings" id="findings" tabIndex={-1} aria-labelledby="findings-heading">
      <h2 id="findings-heading">问题</h2>
      {findings.length === 0 && <p className="findings-none">{findingsInWords(findings)}</p>}
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <div key={severity} className="findings-group">
            <h3>
              <SeverityMark weight={severity} name={`${severityNames[severity].name} ${counts[severity]}`} />
              <span className="findings-meaning">{severityNames[severity].meaning}</span>
            </h3>
            <ul className="findings-list">
              {findings
                .filter(({ diagnostic }) => diagnostic.severity === severity)
                .map((finding) => (
                  <FindingItem key={finding.key} finding={finding} {...props} />
                ))}
            </ul>
          </div>
        ))}
      <OutcomeList outcomes={props.outcomes} />
    </section>
  );
}

function FindingItem({
  finding,
  cells,
  nameOf,
  placeOf,
  selected,
  onChoose,
  onAccept,
}: FindingsPaneProps & { finding: Finding }) {
  const { rule, message, advice, citation, severity, cells: named } = finding.diagnostic;
  const place = placeOf(finding);
  const proposals = proposalsOf(finding, cells);
  return (
    <li className="finding" data-severity={severity} data-selected={finding.key === selected}>
      <button
        type="button"
        className="finding-lead"
        id={findingElementId(finding)}
        aria-current={finding.key === selected ? true : undefined}
        onClick={() => onChoose(finding)}
      >
        <span className="finding-number">{finding.number}</span>
        <span className="finding-title">{ruleTitle(rule)}</span>
        <span className="finding-message">{message}</span>
        <span className="finding-place">
          {[named[0] && nameOf(named[0]), named.length > 1 && `等 ${named.length} 格`, place]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      <p className="finding-advice">{advice}</p>
      <p className="finding-citation">依据：{citation.label}</p>
      {proposals.length > 0 && (
        <Button look={['small']} onClick={() => onAccept(proposals)}>
          {acceptLabel(proposals, named, nameOf)}
        </Button>
      )}
    </li>
  );
}

/** The repairs a finding offers: its own, and those recognition offers for the cells it names. */
function proposalsOf({ diagnostic }: Finding, cells: Readonly<Record<CellId, Reading>>): Proposal[] {
  if (diagnostic.proposal) return [diagnostic.proposal];
  return diagnostic.cells.flatMap((cell) => {
    const { value, proposal } = cells[cell] ?? {};
    return value === null && proposal !== undefined ? [{ cell, value: proposal }] : [];
  });
}

/** Names the cell only when it is not the one the finding already stands under. */
function acceptLabel(
  [first, ...others]: readonly Proposal[],
  [leading]: readonly CellId[],
  nameOf: (cell: CellId) => string,
): string {
  if (!first || others.length > 0) return `采用建议值（${others.length + 1} 格）`;
  return first.cell === leading
    ? `采用建议：改为 ${first.value}`
    : `采用建议：${nameOf(first.cell)}改为 ${first.value}`;
}
