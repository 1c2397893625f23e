import type { Day } from '../law/index.ts';
import type { RegisterKindId } from './kinds.ts';
import type { RectificationStage } from './rectification.ts';

/** What is written into the fields of an entry: counts as numbers, decimals and texts as text, choices as ids. */
export type EntryFigures = Readonly<Record<string, number | string | readonly string[]>>;

/** A file that proves an entry (佐证材料), by its key in the store of files. */
export interface Evidence {
  readonly file: string;
  readonly name: string;
}

/** An entry of a register (台账记录). */
export interface RegisterEntry {
  readonly id: string;
  readonly bodyId: string;
  readonly kind: RegisterKindId;
  /** The year it counts for. */
  readonly year: number;
  readonly on: Day;
  /** Which yearly figure, or of which kind nothing happened. */
  readonly about: string | null;
  /** The finding that a step of rectification follows. */
  readonly follows: string | null;
  readonly stage: RectificationStage | null;
  readonly title: string;
  readonly note: string;
  readonly figures: EntryFigures;
  readonly evidence: readonly Evidence[];
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly confirmed: { readonly at: string; readonly by: string } | null;
  readonly voided: { readonly at: string; readonly by: string; readonly reason: string } | null;
}
