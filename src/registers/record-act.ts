import type { Transaction } from 'kysely';
import { type Act, type AuditEntry, type AuditTables, actorKey, appendAudit } from '../platform/index.ts';
import type { RegisterTools } from './tools.ts';

/** An act by its name, on what it was done, and how that read before and after. */
export interface ActOnRecord extends Pick<AuditEntry, 'objectId' | 'old' | 'new' | 'reason'> {
  /** As in `registerActions`. */
  readonly name: string;
  readonly objectKind: 'register_entry' | 'evaluation_round';
}

/** Puts an act on registers on record within the transaction in which it is done (留痕). */
export const recordAct = <Tables extends AuditTables>(
  { clock }: Pick<RegisterTools, 'clock'>,
  step: Transaction<Tables>,
  act: Act,
  { name, ...done }: ActOnRecord,
): Promise<void> =>
  appendAudit(step, clock, {
    ...{ actor: actorKey(act.actor), action: `register.${name}`, requestId: act.requestId },
    ...done,
  });
