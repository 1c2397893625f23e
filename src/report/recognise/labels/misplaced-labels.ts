import type { Remark } from '../../report.ts';
import type { PrintedRow } from '../print/printed-rows.ts';

/** Items of the groups (denied.stateSecret …) stand under one column of labels, … */
const isItem = (row: string): boolean => row.includes('.');
/** … and what stands beside the groups under another. */
const besideGroups: readonly string[] = ['partial', 'otherDisposition', 'decidedTotal'];

/** Where so many rows agree on the column of their labels, one that differs has moved. */
const fewestAgreeing = 3;

/**
 * Rows of table 3 whose label stands in another column than the labels of its siblings, as where a page break
 * moved the rest of the table. Rows that print the label of their group as well tell nothing.
 */
export function misplacedLabels(rows: ReadonlyMap<string, PrintedRow>): Remark[] {
  const moved = [...movedItems(rows), ...movedBesideGroups(rows)];
  const [first] = moved;
  if (!first) return [];
  const names = moved.slice(0, mostNamed).map(({ label }) => `“${label.trim()}”`);
  const message = `${names.join('')}${moved.length > 1 ? `等 ${moved.length} 行` : '一行'}的行名错了列`;
  return [{ kind: 'label-damaged', message, place: first.place, cells: [] }];
}

const mostNamed = 3;

function movedItems(rows: ReadonlyMap<string, PrintedRow>): PrintedRow[] {
  const byTable = new Map<unknown, PrintedRow[]>();
  for (const [name, row] of rows) {
    if (!isItem(name) || row.labelColumn === undefined) continue;
    const table = tableOf(row);
    byTable.set(table, [...(byTable.get(table) ?? []), row]);
  }
  return [...byTable.values()].flatMap((siblings) => {
    const usual = siblings[0]!.labelColumn;
    const agreeing = siblings.filter(({ labelColumn }) => labelColumn === usual);
    return agreeing.length >= fewestAgreeing && agreeing.length * 2 > siblings.length
      ? siblings.filter(({ labelColumn }) => labelColumn !== usual)
      : [];
  });
}

function movedBesideGroups(rows: ReadonlyMap<string, PrintedRow>): PrintedRow[] {
  const [first, ...others] = besideGroups.flatMap((name) => rows.get(name) ?? []);
  if (first?.labelColumn === undefined || first !== rows.get('partial')) return [];
  return others.filter(
    ({ labelColumn }, index) =>
      labelColumn !== undefined &&
      labelColumn !== first.labelColumn &&
      tableOf(others[index]!) === tableOf(first),
  );
}

/** Rows of one grid, or of as many fields, stand in the same columns. */
const tableOf = ({ grid, layout }: PrintedRow): unknown => grid ?? layout.split(':')[0];
