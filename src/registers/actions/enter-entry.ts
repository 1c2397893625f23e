import { type Grants, may } from '../../bodies/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import type { EntryInput } from '../check-entry.ts';
import { registerActions } from '../permissions.ts';
import { actOfStage } from '../rectification.ts';
import type { RegisterTools } from '../tools.ts';
import { holdRegisters, writeEntry } from '../write-entry.ts';

/** Enters something that happened (登记台账); steps that judge a rectification are for the leaders. */
export async function enterEntry(
  tools: RegisterTools,
  act: Act,
  grants: Grants,
  input: EntryInput,
): Promise<Outcome<{ readonly id: string; readonly year: number }>> {
  const { ancestors } = await tools.structureOn(act.today);
  const action = registerActions[actOfStage(input.stage)];
  const refusal = may(grants, action.permission, input.bodyId, ancestors);
  if (refusal) return refused(refusal);
  if (input.stage === 'notice' && !input.figures.deadline) return refused(noDeadline);
  return inTransaction(tools.db, async (step) => {
    await holdRegisters(step, input.bodyId);
    const written = await writeEntry(tools, step, act, input);
    if (!written.ok) return written;
    await auditAct(step, tools.clock, act, {
      action: `register.${action.name}`,
      objectKind: 'register_entry',
      objectId: written.value.id,
      new: { kind: input.kind, year: written.value.year, title: input.title, on: input.on },
    });
    return written;
  });
}

/** Whoever is told to put something right is told until when (限期整改). */
const noDeadline: Refusal = {
  code: 'entry-unfit',
  field: 'figures.deadline',
  sentence: '通知整改应当写明整改期限。',
};
