import type { Line } from '../lines/lines.ts';
import type { OpenRow } from './separated-row.ts';

/** Pipes with nothing between them at the end of a line: what merged and blank cells of the row left behind. */
export function gathersBlanks(line: Line): boolean {
  return !line.grid && gatheredPipes.test(line.text);
}

const gatheredPipes = /(?<![|｜])[|｜]{2,}\s*$/;

/**
 * Takes the blanks behind the last value of every row away, in a table that gathers its blank cells at the end of
 * the row: where they were blank is not printed, so that such a row proves no column. A row all blank keeps them.
 */
export function dropGatheredBlanks(rows: readonly OpenRow[]): void {
  for (const row of rows) {
    const last = row.slots.findLastIndex((slot) => slot.written.kind !== 'blank');
    if (row.grid || last < 0 || last === row.slots.length - 1) continue;
    row.slots.length = last + 1;
    row.layout = '';
  }
}
