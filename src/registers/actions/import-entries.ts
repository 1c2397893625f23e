import type { Day } from '../../law/index.ts';
import {
  type Act,
  actorKey,
  auditAct,
  done,
  inTransaction,
  type Outcome,
  refused,
} from '../../platform/index.ts';
import type { EntryInput } from '../check-entry.ts';
import type { RectificationStage } from '../rectification.ts';
import type { RegisterTools } from '../tools.ts';
import { holdRegisters, writeEntry } from '../write-entry.ts';
import { type Nothing, writeNothing } from './confirm-nothing.ts';

/** An entry from earlier records, a finding with the steps that followed it. */
export interface ImportedEntry extends EntryInput {
  readonly steps?: readonly {
    readonly stage: RectificationStage;
    readonly on: Day;
    readonly note?: string;
  }[];
  /** Who had confirmed a yearly figure. */
  readonly confirmedBy?: string;
}

/** Takes earlier registers over (导入台账) by the system, all of them or, at the first that is unfit, none. */
export async function importEntries(
  tools: RegisterTools,
  act: Act,
  entries: readonly ImportedEntry[],
  nothings: readonly Nothing[] = [],
): Promise<Outcome<{ readonly ids: readonly string[] }>> {
  if (act.actor.kind !== 'system')
    return refused({ code: 'not-permitted', sentence: '批量导入台账只能由系统办理。' });
  const bodies = new Set([...entries, ...nothings].map(({ bodyId }) => bodyId));
  let unfit: ReturnType<typeof refused> | undefined;
  const ids: string[] = [];
  const kept = await inTransaction(tools.db, async (step) => {
    ids.length = 0;
    // In one order everywhere, so that two imports never wait for each other.
    for (const bodyId of [...bodies].toSorted()) await holdRegisters(step, bodyId);
    const take = (written: Outcome<{ readonly id: string }>) => {
      if (!written.ok) throw new Unfit(written);
      ids.push(written.value.id);
      return written.value.id;
    };
    for (const { steps = [], confirmedBy, ...entry } of entries) {
      const id = take(await writeEntry(tools, step, act, entry));
      for (const following of steps)
        take(
          await writeEntry(tools, step, act, {
            ...{ bodyId: entry.bodyId, kind: 'rectification', follows: id, title: '', figures: {} },
            ...following,
          }),
        );
      if (confirmedBy !== undefined)
        await step
          .updateTable('register_entry')
          .set({ confirmed_at: act.at, confirmed_by: actorKey(act.actor), confirmed_by_name: confirmedBy })
          .where('id', '=', id)
          .execute();
    }
    for (const nothing of nothings) take(await writeNothing(tools, step, act, nothing));
    await auditAct(
      step,
      tools.clock,
      act,
      ids.map((objectId) => ({ action: 'register.import', objectKind: 'register_entry', objectId })),
    );
    return done({ ids: [...ids] });
  }).catch((error) => {
    if (!(error instanceof Unfit)) throw error;
    unfit = error.outcome;
    return unfit;
  });
  return kept;
}

/** Takes the transaction back; never leaves this file. */
class Unfit extends Error {
  readonly outcome: ReturnType<typeof refused>;

  constructor(outcome: ReturnType<typeof refused>) {
    super(outcome.refusal.sentence);
    this.outcome = outcome;
  }
}
