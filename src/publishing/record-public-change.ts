import { type Act, type AuditedAct, auditAct } from '../platform/index.ts';
import type { PublishingTools, Step } from './tools.ts';

/** Puts an act on record that changes what the public sees; no page of before is shown from now on (留痕). */
export async function recordPublicChange(
  tools: PublishingTools,
  step: Step,
  act: Act,
  change: AuditedAct,
): Promise<void> {
  await tools.publicChange(step);
  await auditAct(step, tools.clock, act, change);
}
