import { Button } from 'antd';
import { useState } from 'react';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { reportRules } from '../../../../src/report/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { findingsInWords } from '../../../design/form/finding.ts';
import { severities, severityNames } from '../../../design/form/severity-names.ts';
import { SeverityMark } from '../../../design/severity-mark.tsx';
import { newKey } from '../../asking/use-acting.ts';
import { ActDialog } from '../../controls/act-dialog.tsx';
import type { Opened, Which } from './opened.ts';
import type { LiveFinding, LiveReport } from './use-live-report.ts';
import { goToFinding } from './where-in-form.ts';

const titles = new Map(reportRules.map(({ id, title }) => [id, title]));

/** What the check says of the report as it stands under the hands, heaviest first. */
export function FindingsPanel({
  which,
  opened,
  live,
}: {
  readonly which: Which;
  readonly opened: Opened;
  readonly live: LiveReport;
}) {
  const [saying, setSaying] = useState<{ finding: LiveFinding; act: 'explain' | 'except' } | null>(null);
  return (
    <section className="panel" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">问题</h2>
      <p role="status" className="quiet">
        {findingsInWords(live.findings)}
      </p>
      {severities
        .filter((weight) => live.findings.some(({ diagnostic }) => diagnostic.severity === weight))
        .map((weight) => (
          <details key={weight} open={weight !== 'hint'} className="finding-group">
            <summary>
              <SeverityMark
                weight={weight}
                name={`${severityNames[weight].name} ${live.findings.filter(({ diagnostic }) => diagnostic.severity === weight).length}`}
              />
            </summary>
            <ul className="findings">
              {live.findings
                .filter(({ diagnostic }) => diagnostic.severity === weight)
                .map((finding) => (
                  <Finding
                    key={finding.key}
                    finding={finding}
                    opened={opened}
                    live={live}
                    say={(act) => setSaying({ finding, act })}
                  />
                ))}
            </ul>
          </details>
        ))}
      {saying && (
        <ActDialog
          title={saying.act === 'explain' ? '说明' : '签发例外'}
          explained={saying.finding.diagnostic.message}
          contract={filingContracts.actOnFiling}
          params={which as unknown as Record<string, string>}
          asked={[
            {
              ...{ name: 'words', kind: 'text' },
              label: saying.act === 'explain' ? '情况说明' : '保留的理由',
              hint: '随年报一并上报；数据改动后需要重新说明。',
            },
          ]}
          shape={({ words }) => ({
            ...{ version: opened.version, key: newKey(), act: saying.act },
            input: { finding: saying.finding.saved!.key, words },
          })}
          close={() => setSaying(null)}
        />
      )}
    </section>
  );
}

function Finding({
  finding: { number, diagnostic, saved },
  opened,
  live: { report, edits, change },
  say,
}: {
  readonly finding: LiveFinding;
  readonly opened: Opened;
  readonly live: LiveReport;
  readonly say: (act: 'explain' | 'except') => void;
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
        {proposal && opened.actions.edit === null && (
          <Button
            size="small"
            onClick={() =>
              change({ ...edits, cells: { ...edits.cells, [proposal.cell]: String(proposal.value) } })
            }
          >
            改为 {proposal.value}
          </Button>
        )}
        {act && !isSettled && opened.actions[act] === null && (
          <Button size="small" onClick={() => say(act)}>
            {act === 'explain' ? '说明' : '签发例外'}
          </Button>
        )}
        {saved === null && severity !== 'hint' && <small>保存后可以说明</small>}
      </div>
    </li>
  );
}
