import { z } from 'zod';
import type { Refusal } from './refusal.ts';

/** What was filled in for an act does not do; names the first field that is wrong. */
export const incompleteInput = (error: z.ZodError): Refusal => ({
  ...{ code: 'invalid', field: Object.keys(z.flattenError(error).fieldErrors)[0] ?? '' },
  sentence: '填写的内容不完整或者不符合要求，请补充后重新提交。',
});

/** Somebody else was quicker; `done` is a clause that says at what, e.g. `别人已办理过这件申请`. */
export const outdatedVersion = (done: string): Refusal => ({
  code: 'version-outdated',
  sentence: `您打开之后，${done}。您填写的内容没有丢失，请刷新后对照再提交。`,
});

/** The number of one submission (提交编号) came again with another act. */
export const keyReused: Refusal = {
  code: 'idempotency-key-reused',
  sentence: '这个提交编号已用于另一项办理，请刷新页面后重新提交。',
};

/** Why the state of `thing` (e.g. `这件申请`) does not allow an act; null when it does. */
export function unsuitableState<State extends string>(
  thing: string,
  states: Readonly<Record<State, string>>,
  { allowedWhen, label }: { readonly allowedWhen: readonly State[]; readonly label: string },
  state: State,
): Refusal | null {
  if (allowedWhen.includes(state)) return null;
  const allowed = allowedWhen.map((one) => `“${states[one]}”`).join('');
  return {
    code: 'state-unsuitable',
    sentence: `${thing}现在是“${states[state]}”，只有${allowed}时才能办理“${label}”。`,
  };
}
