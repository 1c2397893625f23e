import type { FormRow } from '../../../law/index.ts';
import { matchRowLabel } from '../labels/row-labels.ts';
import { compact } from '../lines/compact.ts';
import { numbersCountingUp } from '../print/column-numbers.ts';
import type { PrintedRow } from '../print/printed-rows.ts';
import { rivalry } from './rival-rows.ts';

/** Which printed row is which row of the form, those printed twice with other numbers, and those that are none of it. */
interface RowsOfForm {
  readonly rows: ReadonlyMap<string, PrintedRow>;
  readonly contested: ReadonlySet<string>;
  readonly unknown: readonly PrintedRow[];
}

/** Binds the printed rows of table 2 to the form by their labels. */
export function rowsOfForm(printed: readonly PrintedRow[], form: readonly FormRow[]): RowsOfForm {
  const rows = new Map<string, PrintedRow>();
  const contested = new Set<string>();
  const unknown: PrintedRow[] = [];
  let previous: string | null = null;
  for (const [index, row] of printed.entries()) {
    const name = nameOf(row) ?? (isFirstWithoutLabel(row, printed[index + 1]) ? 'regulations' : null);
    if (name === null || !form.some(({ id }) => id === name)) {
      unknown.push(row);
      continue;
    }
    const rival = rows.get(name);
    const better = rival ? rivalry('disclosed', name, rival, row) : 'second';
    if (better === 'second') rows.set(name, row);
    if (better === 'open' && previous === name) contested.add(name);
    else if (rival) unknown.push(better === 'second' ? rival : row);
    previous = name;
  }
  return { rows, contested, unknown };
}

/** The row of the form that a printed row is. */
function nameOf(row: PrintedRow): string | null {
  const found = matchRowLabel('disclosed', row.label) ?? matchRowLabel('disclosed', row.before + row.label);
  return found?.row ?? null;
}

/** 规章 whose label is lost: three values between the headings of the table and 行政规范性文件. */
function isFirstWithoutLabel(row: PrintedRow, next: PrintedRow | undefined): boolean {
  if (row.label !== '' || row.slots.length !== 3 || !next || numbersCountingUp(row.slots) > 0) return false;
  const before = compact(row.before);
  return (
    before.includes('信息内容') &&
    /(?:有效件数|公开总数量?)$/.test(before) &&
    nameOf(next) === 'normativeDocuments'
  );
}
