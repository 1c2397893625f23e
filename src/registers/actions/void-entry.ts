import type { Grants } from '../../bodies/index.ts';
import { type Act, done, type Outcome, refused } from '../../platform/index.ts';
import { registerActions } from '../permissions.ts';
import { judgingStages } from '../rectification.ts';
import type { RegisterTools } from '../tools.ts';
import { lastStep, nameOf } from '../write-entry.ts';
import { changeEntry, type EntryRow } from './change-entry.ts';

/**
 * Voids an entry with its reason (作废): it stays on record and counts no more. What a leader judged or confirmed
 * only a leader voids; of a rectification the last step goes first.
 */
export async function voidEntry(
  tools: RegisterTools,
  on: { readonly act: Act; readonly grants: Grants; readonly id: string },
  reason: string,
): Promise<Outcome<{ readonly id: string }>> {
  const { act } = on;
  return changeEntry(tools, on, 'void', permissionToVoid, async (step, entry) => {
    if (!reason.trim())
      return refused({ code: 'entry-unfit', field: 'reason', sentence: '请填写作废的原因。' });
    const last =
      entry.kind === 'rectification'
        ? await lastStep(step, entry.body_id, entry.follows ?? entry.id)
        : undefined;
    if (last && last.id !== entry.id)
      return refused({
        code: 'steps-follow',
        sentence: '这条记录之后还有整改环节，请从最后一个环节开始作废。',
      });
    return done({
      set: { voided_at: act.at, voided_by_name: nameOf(act), void_reason: reason.trim() },
      audit: { old: { kind: entry.kind, year: entry.year, title: entry.title }, reason: reason.trim() },
    });
  });
}

function permissionToVoid({ stage, confirmed_at }: EntryRow) {
  if (confirmed_at !== null) return registerActions['confirm-figure'].permission;
  const judged = stage !== null && judgingStages.includes(stage);
  return registerActions[judged ? 'judge' : 'void'].permission;
}
