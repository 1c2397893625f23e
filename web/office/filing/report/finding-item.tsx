import { Button } from 'antd';
import { filingActLabels } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { type Diagnostic, type Report, reportRules } from '../../../../src/report/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import type { LiveFinding } from './live-finding.ts';
import type { Saying } from './say-of-finding.tsx';
import { goToFinding } from './where-in-form.ts';

const titles = new Map(reportRules.map(({ id, title }) => [id, title]));

/** The number a rule proposes for a cell. */
export type Proposal = NonNullable<Diagnostic['proposal']>;

/** One finding: what it says and where, what was said of it, and what can be done about it. */
export function FindingItem({
  finding: { number, diagnostic, saved },
  report,
  maySay,
  say,
  take,
}: {
  readonly finding: LiveFinding;
  readonly report: Report;
  readonly maySay: (act: Saying) => boolean;
  readonly say: (act: Saying) => void;
  /** Takes over the number the rule proposes; null where numbers are not typed. */
  readonly take: ((proposal: Proposal) => void) | null;
}) {
  const { rule, message, advice, citation, cells, proposal, severity } = diagnostic;
  const form = officialForms[report.edition ?? '2021'];
  const act = saved?.asks === 'exception' ? 'except' : saved?.asks === 'explanation' ? 'explain' : null;
  const isSettled = saved?.verdict != null && (act !== 'except' || saved.verdict.kind === 'exception');
  return (
    <li data-blocking={severity === 'blocker'}>
      <button type="button" className="finding-way" onClick={() => goToFinding(report, diagnostic)}>
        <strong>
          {number}. {titles.get(rule) ?? rule}
        </strong>
        <span>{message}</span>
        {cells[0] && (
          <small>
            到{cellName(form, cells[0])}
            {cells.length > 1 && ` 等 ${cells.length} 格`}
          </small>
        )}
      </button>
      <small>
        {advice}依据：{citation.label}
      </small>
      {saved?.verdict && (
        <p>
          <strong>{saved.verdict.kind === 'exception' ? '例外' : '说明'}：</strong>
          {saved.verdict.words}
          <small>（{saved.verdict.by}）</small>
        </p>
      )}
      <div className="page-acts">
        {proposal && take && (
          <Button size="small" onClick={() => take(proposal)}>
            改为 {proposal.value}
          </Button>
        )}
        {act && !isSettled && maySay(act) && (
          <Button size="small" onClick={() => say(act)}>
            {filingActLabels[act]}
          </Button>
        )}
        {saved === null && severity !== 'hint' && <small>保存后可以说明</small>}
      </div>
    </li>
  );
}
