import { z } from 'zod';
import { cite, type DecisionCode, decisions, type ReservedArticle } from '../../law/index.ts';
import type { Application } from '../application.ts';
import { byClerk, declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';

interface Draft {
  readonly decision: DecisionCode;
  readonly withheldUnder: readonly ReservedArticle[];
  readonly reasons: string;
}

const codes = Object.keys(decisions) as [DecisionCode, ...DecisionCode[]];

/** Drafts the reply (拟制答复) with one of the decisions of arts. 36 to 39. */
export const draftReply = declareAct<Draft>({
  name: 'draft-reply',
  label: '拟制答复',
  permission: { ...byClerk, citation: cite('REG-36') },
  allowedWhen: ['processing', 'drafted'],
  input: z.object({
    decision: z.enum(codes),
    withheldUnder: z.array(z.union([z.literal(14), z.literal(15), z.literal(16)])).max(3),
    reasons: inputText,
  }),
  premise: ({ kind }) =>
    kind === 'record-correction'
      ? {
          code: 'decision-unfounded',
          sentence: '更正本人信息的申请不按政府信息公开申请答复，请用“答复更正申请”。',
        }
      : null,
  decide: ({ application }, draft) => {
    const objection = unfounded(application, draft);
    return objection ? notNow('decision-unfounded', objection, { field: 'decision' }) : kept(draft);
  },
  apply: (application, { facts, by }) => ({
    ...{ ...application, state: 'drafted', reviews: [] },
    draft: { ...facts, drafter: by.id },
  }),
});

/** What the procedure so far lacks for a decision; null when it bears it. */
function unfounded({ correction, reasons, consultations }: Application, draft: Draft): string | null {
  const { decision, withheldUnder } = draft;
  if (decision.startsWith('lapsed.')) return '逾期不补正、不缴费的，由相应的办理直接终结，不需要拟制答复。';
  if (decision === 'unavailable.stillUnclear' && !correction?.answeredOn)
    return '只有申请人补正之后内容仍不明确的，才能这样答复。';
  if (decision === 'notHandled.excessive' && reasons?.reasonable !== false)
    return '应先要求申请人说明理由；理由不合理或者逾期不说明的，才能不予处理。';
  if (decision === 'denied.thirdPartyRights' && !consultations.some((one) => one.with === 'third-party'))
    return '以损害第三方合法权益为由不予公开的，应先书面征求第三方意见。';
  if (decision === 'partial' || withheldUnder.length === 0) return null;
  return '只有部分公开的，才需要写明不公开部分依据的条文。';
}
