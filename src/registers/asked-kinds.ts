import type { BodyKind } from '../bodies/index.ts';
import { nothingKinds, type RegisterKind, type RegisterKindId, registerKinds } from './kinds.ts';

interface Said {
  readonly kind: string;
  readonly count: number;
  readonly nothing: string | null;
}

/** Whether a body of this kind keeps a register at all: departments have no villages of their own. */
export function keepsRegister(kind: string, body: BodyKind): boolean {
  const { onlyFor }: RegisterKind = registerKinds[kind as RegisterKindId];
  return onlyFor?.includes(body) ?? true;
}

/** Whether the year's answer is still open (未填写): of what is only kept for reference none is asked. */
export const isSilent = ({ kind, count, nothing }: Said, body: BodyKind): boolean =>
  count === 0 && nothing === null && nothingKinds.some((one) => one === kind) && keepsRegister(kind, body);
