import type { FilingActName } from '../../../../src/filing/contract.ts';
import type { Asked, Filled } from '../../controls/act-dialog.tsx';
import { formerReadableAsked, withFormerReadable } from '../former-readable.ts';

/** Acts with a button beside the report; edits, confirmations and explanations are made where they belong. */
export const shownActs = [
  ...(['refresh', 'declare-zero', 'sign', 'submit', 'recall'] as const),
  ...(['accept', 'return', 'publish', 'correct'] as const),
] satisfies readonly FilingActName[];

/** The name of such an act. */
export type ShownAct = (typeof shownActs)[number];

/** What is asked before an act is done. */
export interface ActEntry {
  readonly asked: readonly Asked[];
  /** What the act means. */
  readonly explained: string;
  /** What is sent of what was filled in; as it is unless said otherwise. */
  readonly input?: (filled: Filled) => Readonly<Record<string, unknown>>;
}

const reasonAsked: Asked = { name: 'reason', label: '理由', kind: 'text' };

/** What acts ask for, and what they mean; acts that are not here ask for nothing and are done at once. */
export const actEntries: Readonly<Partial<Record<ShownAct, ActEntry>>> = {
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
    asked: [{ name: 'note', label: '更正说明（向社会公开）', kind: 'text' }, formerReadableAsked],
    explained: '更正后的年报公开以前，公众看到的仍是现在这一份；公开以后，公众看到更正后的年报和更正说明。',
    input: withFormerReadable,
  },
};
