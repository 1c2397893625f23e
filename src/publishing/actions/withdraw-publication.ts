import { type Outcome, refused } from '../../platform/index.ts';
import { actOnPublication, type PublicationAct } from '../act-on-publication.ts';
import { publicationActions } from '../permissions.ts';
import type { Withdrawal } from '../publication.ts';
import { forgetReleased } from '../search/index-released.ts';
import type { PublishingTools } from '../tools.ts';

/** Why something is taken back, and what stands in its place. */
export interface WithdrawalReason {
  readonly kind: Withdrawal;
  /** Kept in the records; shown to the public when withdrawn with notice. */
  readonly reason: string;
  /** The publication that replaces it, for `replaced`. */
  readonly replacedBy?: string;
}

/** Takes a publication back (撤回): from this moment no page, list, search, feed or address shows it. */
export function withdrawPublication(
  tools: PublishingTools,
  publicationAct: PublicationAct,
  { kind, reason, replacedBy }: WithdrawalReason,
): Promise<Outcome<{ readonly version: number }>> {
  return actOnPublication(tools, publicationActions.withdraw, publicationAct, async (step, publication) => {
    if (publication.released_revision === null)
      return refused({ code: 'never-released', sentence: '这条信息没有公开，不需要撤回。' });
    if (reason.trim() === '')
      return refused({ code: 'reason-missing', field: 'reason', sentence: '请写明撤回的原因。' });
    if ((kind === 'replaced') !== (replacedBy !== undefined))
      return refused({
        code: 'replacement-missing',
        field: 'replacedBy',
        sentence: '“已被新的信息替代”须指明替代它的信息；其他撤回方式不需要。',
      });
    const { id } = publication;
    await forgetReleased(step, id);
    return {
      ok: true,
      value: {
        value: {},
        set: {
          ...{ state: 'withdrawn', review_step: null, release_at: null, released_revision: null },
          ...{ withdrawn_at: publicationAct.act.at, withdrawal: kind, withdrawal_reason: reason.trim() },
          replaced_by: replacedBy ?? null,
        },
        audit: {
          old: { state: publication.state, revision: publication.released_revision },
          new: { state: 'withdrawn', kind },
          reason,
        },
        visible: true,
      },
    };
  });
}
