import type { CellId } from '../src/law/index.ts';
import type { Report } from '../src/report/index.ts';

/** What a report should read as. */
export interface Golden {
  readonly body: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly cells: Readonly<Record<CellId, number | null>>;
  /** Cells that may be read or left open, but not read as anything else. */
  readonly inferable?: Readonly<Record<CellId, number>>;
}

/** How a reading differs from the golden one. */
export interface Differences {
  /** Printed cells: how many there are and how many were read. */
  readonly printed: number;
  readonly read: number;
  /** Cells read as another number than printed. */
  readonly wrong: readonly string[];
  /** Cells read where nothing is printed or the print cannot be told. */
  readonly invented: readonly string[];
  /** Printed cells that were left open. */
  readonly missed: readonly CellId[];
  /** Year or edition other than the document says, as sentences. */
  readonly facts: readonly string[];
}

/** Compares a reading with the golden one, cell by cell. */
export function differences(report: Report, golden: Golden): Differences {
  const wrong: string[] = [];
  const invented: string[] = [];
  const missed: CellId[] = [];
  let printed = 0;
  for (const [cell, expected] of Object.entries(golden.cells)) {
    const value = report.cells[cell]?.value ?? null;
    const allowed = expected ?? golden.inferable?.[cell] ?? null;
    if (expected !== null) printed++;
    if (value === null) {
      if (expected !== null) missed.push(cell);
    } else if (allowed === null) invented.push(`${cell} = ${value}`);
    else if (value !== allowed) wrong.push(`${cell} = ${value}, printed ${allowed}`);
  }
  const facts = (['year', 'edition'] as const)
    .filter((fact) => report[fact] !== golden[fact])
    .map((fact) => `${fact} ${report[fact]}, expected ${golden[fact]}`);
  return { printed, read: printed - missed.length - wrong.length, wrong, invented, missed, facts };
}
