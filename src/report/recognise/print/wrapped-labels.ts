import { numbering } from '../labels/label-numbers.ts';
import { matchRowLabel } from '../labels/row-labels.ts';
import { isOwnSum } from './own-sum.ts';
import type { PrintedRow, PrintedTable } from './printed-rows.ts';

const beginsNumbered = new RegExp(`^\\s*(?:${numbering.source})`);

/** Longer than what a column breaks off a label. */
const longestRest = 50;

/**
 * The table with the labels whole that its columns break over several lines, with the numbers on any one of them:
 * what stands between two rows up to the next number of a label ends the label above, the rest begins the one below.
 * A table whose labels stand on their lines is given back as it is.
 */
export function withWholeLabels(printed: PrintedTable): PrintedTable {
  if (!printed.rows.some(mayBeWrapped)) return printed;
  const rows = printed.rows.map((row) => ({ ...row }));
  let changed = false;
  for (const [index, row] of rows.entries()) {
    if (row.grid || row.layout !== '') continue;
    const above = rows[index - 1];
    const cut =
      numbering.exec(row.before)?.index ?? (beginsNumbered.test(row.label) ? row.before.length : -1);
    // What stands above the first row are headings of columns.
    if (!above && cut > 0 && row.label !== '' && !beginsNumbered.test(row.label))
      row.before = row.before.slice(cut);
    if (above && cut > 0 && endsLabel(above, row.before.slice(0, cut))) {
      above.label += row.before.slice(0, cut);
      row.before = row.before.slice(cut);
      changed = true;
    }
  }
  const last = rows.at(-1);
  const rest = numbering.test(printed.rest) ? '' : printed.rest;
  if (changed && last && rest !== '' && endsLabel(last, rest)) last.label += rest;
  for (const row of rows) {
    if (!goesOnAbove(row, changed)) continue;
    row.label = row.before + row.label;
    row.before = '';
    changed = true;
  }
  if (!changed) return printed;
  const { headers, broken, headBroken } = printed;
  return { rows, headers, broken, headBroken, rest: printed.rest };
}

/** Asked first: whether words of a label may stand on other lines than its numbers. */
function mayBeWrapped({ grid, layout, label, before }: PrintedRow, index: number): boolean {
  if (grid || layout !== '') return false;
  if (label !== '' && !beginsNumbered.test(label)) return true;
  return index > 0 && before !== '' && !beginsNumbered.test(before);
}

/** Whether words can be the end of a row's label: not where with them it would name another row, or none. */
function endsLabel(row: PrintedRow, words: string): boolean {
  if (row.grid || row.layout !== '' || isOwnSum(row) || words.length > longestRest) return false;
  const own = row.before + row.label;
  const named = matchRowLabel('applications', own)?.row;
  const whole = matchRowLabel('applications', own + words)?.row;
  return named === undefined || whole === named || (whole?.startsWith(`${named}.`) ?? false);
}

/** Whether the label of a row begins on the lines above it. */
function goesOnAbove(row: PrintedRow, isWrapped: boolean): boolean {
  const { grid, layout, label, before } = row;
  if (isOwnSum(row) || grid || layout !== '' || !beginsNumbered.test(before) || beginsNumbered.test(label))
    return false;
  if (label === '' && !isWrapped) return false;
  return (matchRowLabel('applications', before + label)?.named ?? 0) === 1;
}
