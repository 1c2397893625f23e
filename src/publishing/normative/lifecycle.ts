import { addDays, addMonths, type Day } from '../../law/index.ts';
import { done, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { advanceFrom, signFrom, standingStates } from './allowed-changes.ts';
import { numberFault } from './document-number.ts';
import type { NormativeRules } from './normative-rules.ts';
import { type NormativeState, normativeStates } from './normative-states.ts';

/** A normative document as far as its life goes. */
export interface NormativeDocument {
  readonly state: NormativeState;
  /** 文号; none before it is signed. */
  readonly number: string | null;
  readonly signedOn: Day | null;
  readonly effectiveOn: Day | null;
  /** Last day of validity; null when it has no end. */
  readonly validUntil: Day | null;
  /** First day on which it no longer holds. */
  readonly endedOn: Day | null;
  /** The publication that repealed, amended or superseded it. */
  readonly endedBy: string | null;
}

/** What may happen to it. */
export type NormativeChange =
  | {
      readonly kind: 'advance';
      readonly to: 'consultation' | 'legality-review' | 'collective-decision' | 'registered';
    }
  | {
      readonly kind: 'sign';
      readonly number: string;
      readonly signedOn: Day;
      readonly effectiveOn: Day;
      /** Left out: the usual period; null: without an end. */
      readonly validUntil?: Day | null;
      /** 试行、暂行 */
      readonly trial?: boolean;
    }
  /** The text has been made public (公布). */
  | { readonly kind: 'publish' }
  /** Its day has come (施行). */
  | { readonly kind: 'take-effect' }
  | { readonly kind: 'amend'; readonly by: string }
  | { readonly kind: 'extend'; readonly validUntil: Day }
  | { readonly kind: 'repeal'; readonly on: Day; readonly by: string | null }
  | { readonly kind: 'supersede'; readonly on: Day; readonly by: string }
  /** Its validity has run out (失效). */
  | { readonly kind: 'expire' };

/** A document at the beginning of its life. */
export const drafted: NormativeDocument = {
  ...{ state: 'drafting', number: null, signedOn: null, effectiveOn: null },
  ...{ validUntil: null, endedOn: null, endedBy: null },
};

/** What a change makes of a document, or why it cannot be. Nothing is skipped that the law asks for: legality review
 * and collective decision come before the signature (国办发〔2018〕37号). */
export function changeDocument(
  document: NormativeDocument,
  change: NormativeChange,
  today: Day,
  rules: NormativeRules,
): Outcome<NormativeDocument> {
  const { state } = document;
  switch (change.kind) {
    case 'advance':
      return (advanceFrom[change.to] as readonly NormativeState[]).includes(state)
        ? done({ ...document, state: change.to })
        : refused(unsuitable(state, normativeStates[change.to]));
    case 'sign': {
      if (state !== signFrom) return refused(unsuitable(state, '签署'));
      const validUntil =
        change.validUntil === undefined
          ? usualEnd(change.effectiveOn, change.trial ?? false, rules)
          : change.validUntil;
      const fault = signatureFault({ ...change, validUntil }, today);
      if (fault) return refused(fault);
      const { number, signedOn, effectiveOn } = change;
      return done({ ...document, state: 'signed', number, signedOn, effectiveOn, validUntil });
    }
    case 'publish':
      return state === 'registered'
        ? done({ ...document, state: 'published' })
        : refused(unsuitable(state, '公布'));
    case 'take-effect':
      return state === 'published' && document.effectiveOn! <= today
        ? done({ ...document, state: 'in-force' })
        : refused(unsuitable(state, '施行'));
    case 'amend':
      return standingStates.includes(state)
        ? done({ ...document, state: 'amended', endedBy: change.by })
        : refused(unsuitable(state, '修改'));
    case 'extend':
      if (!standingStates.includes(state)) return refused(unsuitable(state, '延长有效期'));
      return change.validUntil > (document.validUntil ?? today)
        ? done({ ...document, validUntil: change.validUntil })
        : refused(dayFault('validUntil', '新的有效期应晚于原有效期。'));
    case 'repeal':
    case 'supersede': {
      if (!standingStates.includes(state))
        return refused(unsuitable(state, change.kind === 'repeal' ? '废止' : '替代'));
      if (change.on < document.signedOn!)
        return refused(dayFault('on', '废止日期不能早于签署日期，请核对。'));
      if (change.on > today) return refused(dayFault('on', '废止日期还没有到，请到期后办理。'));
      const ended = change.kind === 'repeal' ? 'repealed' : 'superseded';
      return done({ ...document, state: ended, endedOn: change.on, endedBy: change.by });
    }
    case 'expire':
      return standingStates.includes(state) && document.validUntil !== null && document.validUntil < today
        ? done({ ...document, state: 'expired', endedOn: addDays(document.validUntil, 1) })
        : refused(unsuitable(state, '失效'));
  }
}

/** The last day of the usual period of validity. */
const usualEnd = (effectiveOn: Day, trial: boolean, rules: NormativeRules): Day =>
  addDays(addMonths(effectiveOn, 12 * (trial ? rules.trialYears : rules.validityYears)), -1);

function signatureFault(
  {
    number,
    signedOn,
    effectiveOn,
    validUntil,
  }: { number: string; signedOn: Day; effectiveOn: Day; validUntil: Day | null },
  today: Day,
): Refusal | null {
  if (signedOn > today) return dayFault('signedOn', '签署日期不能晚于今天，请核对。');
  if (effectiveOn < signedOn) return dayFault('effectiveOn', '施行日期不能早于签署日期，请核对。');
  if (validUntil !== null && validUntil < effectiveOn)
    return dayFault('validUntil', '有效期不能在施行日期之前届满，请核对。');
  return numberFault(number, signedOn);
}

const dayFault = (field: string, sentence: string): Refusal => ({ code: 'day-unsuitable', field, sentence });

const unsuitable = (state: NormativeState, wanted: string): Refusal => ({
  code: 'document-state-unsuitable',
  sentence: `这件规范性文件现在是“${normativeStates[state]}”，不能办理“${wanted}”。请先完成前面的程序。`,
});
