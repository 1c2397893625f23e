import { type Grants, may } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import { type Act, auditAct, done, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import type { EntryFigures } from '../entry.ts';
import { registerActions } from '../permissions.ts';
import { entriesInRows, type RowFault } from '../sheet/entries-in-rows.ts';
import type { EnteredKind } from '../sheet/register-columns.ts';
import type { RegisterTools } from '../tools.ts';
import { holdRegisters, writeEntry } from '../write-entry.ts';

/** A sheet for one kind of register at one body. */
export interface SheetToImport {
  readonly bodyId: string;
  readonly kind: EnteredKind;
  readonly rows: readonly (readonly string[])[];
  /** Only says what would become of it. */
  readonly preview?: boolean;
}

/** What became of a sheet: all its new rows are entered, or none of them and why. */
export interface SheetImported {
  readonly entered: number;
  /** Rows that were exported from here and are there already. */
  readonly known: number;
  readonly faults: readonly RowFault[];
  /** The new rows as they were understood. */
  readonly rows: readonly ReadRow[];
}

/** One row of a sheet as it was understood. */
export interface ReadRow {
  readonly row: number;
  readonly on: Day;
  readonly title: string;
  readonly figures: EntryFigures;
  readonly note: string;
}

/** Enters the rows of a sheet (导入台账 XLSX), all of them or, when one is unfit, none. A preview goes the same way and is taken back. */
export async function importSheet(
  tools: RegisterTools,
  act: Act,
  grants: Grants,
  { bodyId, kind, rows, preview = false }: SheetToImport,
): Promise<Outcome<SheetImported>> {
  const { ancestors } = await tools.structureOn(act.today);
  const refusal = may(grants, registerActions.enter.permission, bodyId, ancestors);
  if (refusal) return refused(refusal);
  const { entries, known, faults } = entriesInRows(rows, kind, bodyId);
  const read = entries.map(({ row, entry: { on, title, figures, note = '' } }) => ({
    ...{ row, on, title, figures, note },
  }));
  if (faults.length > 0) return done({ entered: 0, known, faults, rows: read });
  const unfit: RowFault[] = [];
  try {
    await inTransaction(tools.db, async (step) => {
      unfit.length = 0;
      await holdRegisters(step, bodyId);
      const ids: string[] = [];
      for (const { row, entry } of entries) {
        const written = await writeEntry(tools, step, act, entry);
        if (written.ok) ids.push(written.value.id);
        else unfit.push({ row, sentence: written.refusal.sentence });
      }
      if (unfit.length > 0 || preview) throw new Unfit();
      await auditAct(
        step,
        tools.clock,
        act,
        ids.map((objectId) => ({
          action: 'register.import-sheet',
          objectKind: 'register_entry',
          objectId,
          new: { kind, bodyId },
        })),
      );
    });
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return done({ entered: 0, known, faults: unfit, rows: read });
  }
  return done({ entered: entries.length, known, faults: [], rows: read });
}

/** Takes the transaction back; never leaves this file. */
class Unfit extends Error {}
