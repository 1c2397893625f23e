import { useState } from 'react';
import { type FilingActName, filingActLabels, filingContracts } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { newKey, useActing } from '../../asking/use-acting.ts';
import { ActButton, type Reason } from '../../controls/act-button.tsx';
import { ActDialog, type Asked, type Filled } from '../../controls/act-dialog.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { NewMark } from './cell-panel.tsx';
import type { Opened, Which } from './opened.ts';
import { unready } from './readiness.ts';
import { Upload } from './upload.tsx';
import type { LiveReport } from './use-live-report.ts';

/** Acts with a button here; edits, confirmations and explanations are made where they belong. */
const shownActs = [
  ...(['refresh', 'declare-zero', 'sign', 'submit', 'recall'] as const),
  ...(['accept', 'return', 'publish', 'correct'] as const),
] satisfies readonly FilingActName[];

type Shown = (typeof shownActs)[number];

const reasonAsked: Asked = { name: 'reason', label: '理由', kind: 'text' };

/** What an act asks for, and what it means; acts that ask for nothing are done at once. */
const entries: Readonly<
  Partial<Record<Shown, { readonly asked: readonly Asked[]; readonly explained: string }>>
> = {
  refresh: {
    asked: [],
    explained:
      '按现在的记录重新起草，您改动的数据和文字保留在新稿上。上传的年报由新稿代替，原件仍在各稿中可查。',
  },
  publish: { asked: [], explained: '向社会公开这份年报，地址固定不变。公开后只能更正，更正留有痕迹。' },
  'declare-zero': {
    asked: [{ ...reasonAsked, start: '全年没有发生，记录为空' }],
    explained: '把还空着的项目都确认为零。没有发生才是零；不清楚的请先核实。',
  },
  recall: { asked: [reasonAsked], explained: '撤回后可以修改，须重新签发、报送。' },
  accept: {
    asked: [{ name: 'comment', label: '意见', kind: 'text', optional: true }],
    explained: '受理后，这份年报的数据计入汇总。',
  },
  return: {
    asked: [{ ...reasonAsked, label: '退回意见' }],
    explained: '退回后由报送机关修改、重新签发。',
  },
  correct: {
    asked: [{ name: 'note', label: '更正说明（向社会公开）', kind: 'text' }],
    explained: '更正前的版本和更正说明一直公开可查。',
  },
};

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
  const [asking, setAsking] = useState<Shown | null>(null);
  const callOf = (act: Shown, input: Record<string, unknown>) => ({
    params: which,
    body: { ...{ version: opened.version, key: newKey(), act }, input },
  });
  const lacking = unready(opened, live);
  const refusalOf = (act: Shown): Reason | null =>
    opened.actions[act] ?? (lookedAt.has(act) ? lacking : null) ?? needless(act, opened);
  const inSeason = shownActs.filter((act) => opened.actions[act] === null);
  const closed = shownActs.filter((act) => opened.actions[act] !== null);
  const button = (act: Shown) => (
    <ActButton
      key={act}
      block
      type={main.has(act) ? 'primary' : 'default'}
      refusal={refusalOf(act)}
      loading={acting.isPending && acting.variables?.body.act === act}
      onClick={() => (entries[act] ? setAsking(act) : acting.mutate(callOf(act, {})))}
    >
      {filingActLabels[act]}
    </ActButton>
  );
  const entry = asking && entries[asking];
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
          shape={(filled: Filled) =>
            callOf(asking, asking === 'return' ? { ...filled, marks } : { ...filled }).body
          }
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
const lookedAt: ReadonlySet<Shown> = new Set(['sign', 'submit']);

/** Nothing to declare where nothing is blank, and of a file only what is printed counts. */
function needless(act: Shown, { report }: Opened): Reason | null {
  if (act !== 'declare-zero') return null;
  if (report.format !== null) return { sentence: '上传的年报以原件为准，请逐格修改。' };
  const isComplete = Object.values(report.cells).every(({ value }) => value !== null);
  return isComplete ? { sentence: '没有空着的项目，不需要确认。' } : null;
}

const main: ReadonlySet<Shown> = new Set(['sign', 'submit', 'accept', 'publish']);
