import type { CellId, OfficialForm } from '../../../src/law/index.ts';
import type { Report } from '../../../src/report/index.ts';
import { Button } from '../../design/button.tsx';
import { cellName } from '../../design/form/cell-name.ts';
import type { Finding } from '../../design/form/finding.ts';
import { countBySeverity, findingsInWords } from '../../design/form/finding.ts';
import { severities, severityNames } from '../../design/form/severity-names.ts';
import { SeverityMark } from '../../design/severity-mark.tsx';
import type { Bench, Proposal } from '../checking/use-bench.ts';
import { placeName } from '../source/place-name.ts';
import { OutcomeList } from './outcome-list.tsx';

/** The document id of a finding's button, where Esc in the form leads back to. */
export function findingElementId(finding: Finding): string {
  return `finding-${finding.number}`;
}

interface FindingsPaneProps {
  readonly bench: Bench;
  readonly selected: Finding | null;
  readonly onChoose: (finding: Finding) => void;
  readonly onAccept: (proposals: readonly Proposal[]) => void;
}

/** The findings (问题), grouped by weight; each leads to its cell and to its place in the source. */
export function FindingsPane(props: FindingsPaneProps) {
  const { findings, check } = props.bench;
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
      <OutcomeList check={check} />
    </section>
  );
}

function FindingItem({
  finding,
  bench: { form, report, check },
  selected,
  onChoose,
  onAccept,
}: FindingsPaneProps & { finding: Finding }) {
  const { rule, message, advice, citation, severity, cells: named, place } = finding.diagnostic;
  const isSelected = finding.key === selected?.key;
  const proposals = proposalsOf(finding, report);
  return (
    <li className="finding" data-severity={severity} data-selected={isSelected}>
      <button
        type="button"
        className="finding-lead"
        id={findingElementId(finding)}
        aria-current={isSelected ? true : undefined}
        onClick={() => onChoose(finding)}
      >
        <span className="finding-number">{finding.number}</span>
        <span className="finding-title">{check.rules.find(({ id }) => id === rule)?.title}</span>
        <span className="finding-message">{message}</span>
        <span className="finding-place">
          {[
            named[0] && cellName(form, named[0]),
            named.length > 1 && `等 ${named.length} 格`,
            place && placeName(place),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      <p className="finding-advice">{advice}</p>
      <p className="finding-citation">依据：{citation.label}</p>
      {proposals.length > 0 && (
        <Button
          look={['small']}
          onClick={() => {
            onAccept(proposals);
            // The finding and its button are gone; the list is where the next one stands.
            document.getElementById('findings')?.focus();
          }}
        >
          {acceptLabel(proposals, named, form)}
        </Button>
      )}
    </li>
  );
}

/** The repairs a finding offers: its own, and those recognition offers for the cells it names. */
function proposalsOf({ diagnostic }: Finding, report: Report): Proposal[] {
  if (diagnostic.proposal) return [diagnostic.proposal];
  return diagnostic.cells.flatMap((cell) => {
    const { value, proposal } = report.cells[cell] ?? {};
    return value === null && proposal !== undefined ? [{ cell, value: proposal }] : [];
  });
}

/** Names the cell only when it is not the one the finding already stands under. */
function acceptLabel(
  [first, ...others]: readonly Proposal[],
  [leading]: readonly CellId[],
  form: OfficialForm,
): string {
  if (!first || others.length > 0) return `采用建议值（${others.length + 1} 格）`;
  return first.cell === leading
    ? `采用建议：改为 ${first.value}`
    : `采用建议：${cellName(form, first.cell)}改为 ${first.value}`;
}
