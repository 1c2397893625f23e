import type { CellId } from '../../../law/index.ts';
import type { ReportFacts } from '../report-facts.ts';

/** A heading of table 3 that prints numbers of its own above its rows. */
export interface GroupRow {
  readonly name: string;
  /** Columns whose own number differs from the sum of the rows below, with both. */
  readonly mismatches: readonly { readonly cell: CellId; readonly own: number; readonly sum: number }[];
}

const groups: readonly (readonly [id: string, name: string])[] = [
  ['denied', '（三）不予公开'],
  ['unavailable', '（四）无法提供'],
  ['notHandled', '（五）不予处理'],
  ['otherDisposition', '（六）其他处理'],
];
const columns = [
  'naturalPerson',
  'commercial',
  'research',
  'publicWelfare',
  'legalService',
  'other',
  'total',
];

/** The headings that carry numbers although the form gives them none; a collapsed （六） is not one of them. */
export function groupRows(facts: ReportFacts): GroupRow[] {
  const printed = Object.keys(facts.report.foreignCells);
  if (printed.length === 0) return [];
  return groups.flatMap(([id, name]) => {
    const own = printed.filter((cell) => cell.startsWith(`applications/${id}/`));
    if (own.length === 0 || (id === 'otherDisposition' && facts.otherDispositionCollapsed)) return [];
    return [{ name, mismatches: mismatchesOf(facts, id) }];
  });
}

function mismatchesOf(facts: ReportFacts, id: string): GroupRow['mismatches'] {
  const rows = Object.keys(facts.report.cells).filter(
    (cell) => cell.startsWith(`applications/${id}.`) && cell.endsWith('/total'),
  );
  return columns.flatMap((column) => {
    const own = facts.value(`applications/${id}/${column}`);
    const parts = rows.map((row) => facts.value(row.replace(/total$/, column)));
    if (own === undefined || parts.length === 0 || parts.includes(undefined)) return [];
    const sum = parts.reduce((total: number, part) => total + part!, 0);
    const first = rows[0]!.replace(/total$/, column);
    return own === sum ? [] : [{ cell: first, own, sum }];
  });
}
