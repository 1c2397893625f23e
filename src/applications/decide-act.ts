import type { Day } from '../law/index.ts';
import { type Refusal, unsuitableState } from '../platform/index.ts';
import { type Application, applicationStates } from './application.ts';
import type { ApplicationActName } from './application-acts.ts';
import { declaredAct } from './application-acts.ts';
import type { DeclaredAct, Situation } from './declared-act.ts';

/** What an act came to before anything is kept: its facts, or the reason it is not allowed now. */
export type Decided =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

/** Decides an act on an application: state first, then the day, then the rules of the act itself. */
export function decideAct(name: ApplicationActName, situation: Situation, input: unknown): Decided {
  const act = declaredAct(name)!;
  const { application } = situation;
  const refusal = outOfSeason(act, application) ?? act.premise?.(application) ?? oddDay(situation);
  return refusal ? { ok: false, refusal } : act.decide(situation, input);
}

/**
 * Why an act cannot be done at all now, whatever is said with it; null when something could be said that allows it.
 * Buttons say it before anybody fills in a form.
 */
export function refusalAtAll(name: ApplicationActName, situation: Situation): Refusal | null {
  const act = declaredAct(name)!;
  const refusal = outOfSeason(act, situation.application) ?? act.premise?.(situation.application) ?? null;
  // An act with which nothing has to be said is decided as it stands.
  if (refusal || !act.input.safeParse({}).success) return refusal;
  const decided = act.decide(situation, {});
  return decided.ok ? null : decided.refusal;
}

/** Why the state does not allow an act; null when it does. */
const outOfSeason = (act: DeclaredAct<unknown, unknown>, { state }: Application): Refusal | null =>
  unsuitableState('这件申请', applicationStates, act, state);

function oddDay({ application: { receivedOn, submittedOn }, on, today }: Situation): Refusal | null {
  if (on > today) return { code: 'day-too-late', field: 'on', sentence: '办理日期不能晚于今天，请核对。' };
  const first: Day = receivedOn ?? submittedOn;
  if (on >= first) return null;
  return { code: 'day-too-early', field: 'on', sentence: '办理日期不能早于收到申请之日，请核对。' };
}
