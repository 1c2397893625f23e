import type { Selectable, Updateable } from 'kysely';
import { type Grants, may, readableBodies } from '../../bodies/index.ts';
import { quotedList } from '../../law/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Json,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import type { PublishingTools, Step } from '../tools.ts';
import { type FeedbackAction, type FeedbackState, feedbackStates } from './feedback-actions.ts';
import type { FeedbackTable } from './tables.ts';

/** A message as it stands. */
export type FeedbackRow = Selectable<FeedbackTable>;

/** Who acts on which message. */
export interface FeedbackAct {
  readonly act: Act;
  readonly grants: Grants;
  readonly id: string;
}

/** What the work of an act leaves behind. */
export interface FeedbackChange<T> {
  readonly value: T;
  readonly set?: Updateable<FeedbackTable>;
  readonly audit: { readonly old?: Json; readonly new?: Json; readonly reason?: string };
  /** Whether the public sees something else from now on. */
  readonly visible?: boolean;
}

/** Does an act on one message wholly or not at all, and keeps it on record; refuses what is not permitted now. */
export async function actOnFeedback<T>(
  tools: PublishingTools,
  action: FeedbackAction,
  { act, grants, id }: FeedbackAct,
  work: (message: FeedbackRow, step: Step) => Promise<Outcome<FeedbackChange<T>>>,
): Promise<Outcome<T>> {
  const structure = await tools.structureOn(act.today);
  const readable = readableBodies(grants, structure);
  return inTransaction(tools.db, async (step) => {
    const message = await step
      .selectFrom('feedback')
      .selectAll()
      .where('id', '=', id)
      .where('kind', '=', 'correction')
      .forUpdate()
      .executeTakeFirst();
    if (!message || !readable.includes(message.body_id)) return refused(unknownFeedback);
    const refusal =
      may(grants, action.permission, message.body_id, structure.ancestors) ?? outOfTurn(action, message);
    if (refusal) return refused(refusal);
    if (act.actor.kind !== 'person') return refused(onlyPeople);

    const decided = await work(message, step);
    if (!decided.ok) return decided;
    const { value, set, audit, visible = false } = decided.value;
    if (set) await step.updateTable('feedback').set(set).where('id', '=', id).execute();
    if (visible) await tools.publicChange(step);
    await auditAct(step, tools.clock, act, {
      action: `feedback.${action.name}`,
      objectKind: 'feedback',
      objectId: id,
      ...audit,
    });
    return { ok: true, value };
  });
}

/** Where a message stands. */
export const stateOfFeedback = ({
  answered_at,
  published_at,
}: Pick<FeedbackRow, 'answered_at' | 'published_at'>): FeedbackState =>
  published_at !== null ? 'published' : answered_at !== null ? 'answered' : 'open';

/** Why an act is not in season; null when it is. */
export function outOfTurn(
  { allowedWhen, label }: FeedbackAction,
  message: Pick<FeedbackRow, 'answered_at' | 'published_at'>,
): Refusal | null {
  const state = stateOfFeedback(message);
  if (allowedWhen.includes(state)) return null;
  const states = quotedList(allowedWhen.map((allowed) => feedbackStates[allowed]));
  return {
    code: 'state-unsuitable',
    sentence: `这条留言现在是“${feedbackStates[state]}”，只有${states}时才能${label}。请刷新列表查看。`,
  };
}

const unknownFeedback: Refusal = { code: 'feedback-unknown', sentence: '找不到这条留言，请刷新列表。' };
const onlyPeople: Refusal = { code: 'person-unknown', sentence: '这一步只能由登录的工作人员办理。' };
