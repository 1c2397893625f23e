import { useState } from 'react';
import { filingActLabels, filingContracts } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { newKey, useActing } from '../../asking/use-acting.ts';
import { ActButton, type Reason } from '../../controls/act-button.tsx';
import { ActDialog } from '../../controls/act-dialog.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { actEntries, type ShownAct, shownActs } from './act-entries.ts';
import type { NewMark } from './cell-panel.tsx';
import type { Opened, Which } from './opened.ts';
import { unready } from './readiness.ts';
import { Upload } from './upload.tsx';
import type { LiveReport } from './use-live-report.ts';

/** What can be done with the report now; for what cannot, the rule. */
export function ActsPanel({
  which,
  opened,
  live,
  marks,
  dropMark,
  marksSent,
}: {
  readonly which: Which;
  readonly opened: Opened;
  readonly live: LiveReport;
  readonly marks: readonly NewMark[];
  readonly dropMark: (cell: string) => void;
  readonly marksSent: () => void;
}) {
  const acting = useActing(filingContracts.actOnFiling);
  const [asking, setAsking] = useState<ShownAct | null>(null);
  const callOf = (act: ShownAct, input: Readonly<Record<string, unknown>>) => ({
    params: which,
    body: { ...{ version: opened.version, key: newKey(), act }, input },
  });
  const lacking = unready(opened, live);
  const refusalOf = (act: ShownAct): Reason | null =>
    opened.actions[act] ?? (lookedAt.has(act) ? lacking : null) ?? needless(act, opened);
  const inSeason = shownActs.filter((act) => opened.actions[act] === null);
  const closed = shownActs.filter((act) => opened.actions[act] !== null);
  const button = (act: ShownAct) => (
    <ActButton
      key={act}
      block
      type={main.has(act) ? 'primary' : 'default'}
      refusal={refusalOf(act)}
      loading={acting.isPending && acting.variables?.body.act === act}
      onClick={() => (actEntries[act] ? setAsking(act) : acting.mutate(callOf(act, {})))}
    >
      {filingActLabels[act]}
    </ActButton>
  );
  const entry = asking && actEntries[asking];
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">可以办理</h2>
      <div className="stack">
        {inSeason.map(button)}
        {opened.actions.edit === null && <Upload which={which} version={opened.version} />}
        {opened.actions.edit === null && opened.actions.sign !== null && (
          <p className="quiet">
            {lacking ? `请负责人签发之前：${lacking.sentence}` : '已经可以请负责人签发。'}
          </p>
        )}
        {inSeason.length === 0 && <p className="quiet">现在没有您可以办理的。</p>}
        <ProblemNotice problem={acting.error} />
      </div>
      {opened.actions.return === null && marks.length > 0 && (
        <>
          <h3>退回标注（{marks.length} 格）</h3>
          <ul className="gaps">
            {marks.map(({ cell, reason }) => (
              <li key={cell}>
                {cellName(officialForms[opened.report.edition ?? '2021'], cell)}：{reason}{' '}
                <button type="button" className="bound-figure" onClick={() => dropMark(cell)}>
                  去掉
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {closed.length > 0 && (
        <details className="closed-acts">
          <summary>其他办理现在不能进行，为什么？</summary>
          <div className="stack">{closed.map(button)}</div>
        </details>
      )}
      {asking && entry && (
        <ActDialog
          title={filingActLabels[asking]}
          explained={entry.explained}
          contract={filingContracts.actOnFiling}
          params={which as unknown as Record<string, string>}
          asked={entry.asked}
          shape={(filled) => {
            const input = entry.input?.(filled) ?? filled;
            return callOf(asking, asking === 'return' ? { ...input, marks } : input).body;
          }}
          close={() => {
            if (asking === 'return') marksSent();
            setAsking(null);
          }}
        />
      )}
    </section>
  );
}

/** Acts for which everything has to be in order. */
const lookedAt: ReadonlySet<ShownAct> = new Set(['sign', 'submit']);

/** Nothing to declare where nothing is blank, and of a file only what is printed counts. */
function needless(act: ShownAct, { report }: Opened): Reason | null {
  if (act !== 'declare-zero') return null;
  if (report.format !== null) return { sentence: '上传的年报以原件为准，请逐格修改。' };
  const isComplete = Object.values(report.cells).every(({ value }) => value !== null);
  return isComplete ? { sentence: '没有空着的项目，不需要确认。' } : null;
}

const main: ReadonlySet<ShownAct> = new Set(['sign', 'submit', 'accept', 'publish']);
