import { type Act, type AuditEntry, actorKey, appendAudit } from '../platform/index.ts';
import type { PublishingTools, Step } from './tools.ts';

/** What was done to what, and how it read before and after. */
export type PublicChange = Pick<AuditEntry, 'action' | 'objectKind' | 'objectId' | 'old' | 'new'>;

/** Puts an act on record that changes what the public sees; no page of before is shown from now on (留痕). */
export async function recordPublicChange(
  tools: PublishingTools,
  step: Step,
  act: Act,
  change: PublicChange,
): Promise<void> {
  await tools.publicChange(step);
  await appendAudit(step, tools.clock, {
    actor: actorKey(act.actor),
    requestId: act.requestId,
    ...change,
  });
}
