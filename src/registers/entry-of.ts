import type { Selectable } from 'kysely';
import type { RegisterEntry } from './entry.ts';
import type { RegisterEntryTable } from './tables.ts';

/** An entry as its row says. */
export function entryOf(row: Selectable<RegisterEntryTable>): RegisterEntry {
  return {
    ...{ id: row.id, bodyId: row.body_id, kind: row.kind, year: row.year, on: row.on_day },
    ...{ about: row.about, follows: row.follows, stage: row.stage, title: row.title, note: row.note },
    ...{ figures: row.figures, evidence: row.evidence },
    ...{ enteredAt: row.created_at, enteredBy: row.created_by_name },
    confirmed: row.confirmed_at === null ? null : { at: row.confirmed_at, by: row.confirmed_by_name ?? '' },
    voided:
      row.voided_at === null
        ? null
        : { at: row.voided_at, by: row.voided_by_name ?? '', reason: row.void_reason ?? '' },
  };
}
