import type { Refusal } from '../../platform/index.ts';
import { mattersOpen, type SaidFinding } from '../open-matters.ts';

/**
 * Why a county's report cannot be signed as it stands; null when it can. While bodies are missing, and accepted as
 * missing by name, blockers in the tables may stay until it is made public.
 */
export function unsignable(findings: readonly SaidFinding[], missing: readonly unknown[]): Refusal | null {
  return mattersOpen(missing.length === 0 ? findings : findings.filter(({ asks }) => asks !== 'exception'));
}
