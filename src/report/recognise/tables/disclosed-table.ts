import { type CellId, type Edition, type FormRow, officialForms } from '../../../law/index.ts';
import type { Remark } from '../../report.ts';
import { alignSlots, completeShapes, type RowShape } from '../columns/align-slots.ts';
import { disclosedOrder } from '../columns/disclosed-order.ts';
import { slotsUnderHeadings } from '../columns/under-headings.ts';
import { divideDisclosed } from '../digits/divide-disclosed.ts';
import { digitTokens, type RunRow, runsTogether } from '../digits/run-together.ts';
import { damagedDisclosedHeadings } from '../labels/damaged-headings.ts';
import { damagedRowLabels, labelsAlone } from '../labels/damaged-labels.ts';
import { headingsOutside } from '../labels/heading-rows.ts';
import { matchRowLabel } from '../labels/row-labels.ts';
import type { Line } from '../lines/lines.ts';
import type { PrintedRow, PrintedTable } from '../print/printed-rows.ts';
import { printedTable } from '../print/printed-table.ts';
import { readCell } from './cell-reading.ts';
import { rowsOfForm } from './disclosed-rows.ts';
import { printedTwice } from './rival-rows.ts';
import { rowCells } from './row-cells.ts';
import { keepLost, keepRun, noTable, type TableReading } from './table-reading.ts';

const headings2021 = /制发|废止|止件数|现行有效/;
const headings2019 = /新制作|新公开|对外公开总/;
const rows2019 = /上一年项目|上年项目|增[/／]?减|对外管理服务|集中采购/;

/** What a row is called: its label without the explanations behind it, or the last words before its numbers. */
function shortName({ label, before }: PrintedRow): string {
  const name = label.split(/[（(]/)[0]!.trim();
  return name !== '' && name.length <= 30 ? name : (label || before).slice(-30);
}

/** Reads table 2 (主动公开政府信息情况) from its lines; its headings and rows say which edition it follows. */
export function readDisclosed(lines: readonly Line[]): TableReading {
  const printed = printedTable(lines, rowOf, { hasShortRows: true });
  const edition = editionOf(lines, printed.rows);
  if (!edition) return noTable();
  const form = officialForms[edition].tables.disclosed.rows;
  const { rows, contested, unknown } = rowsOfForm(printed.rows, form);
  // A table of nearly all other rows is none of the form's: the indicators that reports before 2019 end with.
  if (unknown.length > 3 + 2 * rows.size) return noTable();
  const reading: TableReading = {
    edition,
    cells: new Map(),
    remarks: [...unknown.map(unknownRow), ...damageOf(lines, printed, form, rows)],
  };
  readRows(form, rows, { contested, orderOf: disclosedOrder(printed.headers) }, reading);
  return reading;
}

const unknownRow = (row: PrintedRow): Remark => ({
  kind: 'row-unknown',
  message: `表二中有一行不在格式文本内：${shortName(row)}。`,
  place: row.place,
  cells: [],
});

/** What of the print is damaged, although its rows were told: headings outside the table, cut headings and labels. */
function damageOf(
  lines: readonly Line[],
  printed: PrintedTable,
  form: readonly FormRow[],
  rows: ReadonlyMap<string, PrintedRow>,
): Remark[] {
  const bound = form.flatMap((row) => (rows.has(row.id) ? [[row, rows.get(row.id)!] as const] : []));
  const unbound = form.filter(({ id }) => !rows.has(id));
  return [
    ...headingsOutside(lines),
    ...damagedDisclosedHeadings(printed.headers, form),
    ...damagedRowLabels([...bound, ...labelsAlone(unbound, printed.headers, rowOf)], printed),
  ];
}

interface RowContext {
  /** Rows printed twice with different numbers. */
  readonly contested: ReadonlySet<string>;
  /** The columns of a row in the order they are printed. */
  readonly orderOf: ReturnType<typeof disclosedOrder>;
}

/** Reads the cells row by row; digits that run together are divided by what all such rows admit. */
function readRows(
  form: readonly FormRow[],
  rows: ReadonlyMap<string, PrintedRow>,
  { contested, orderOf }: RowContext,
  reading: TableReading,
): void {
  const shapes = shapesByWidth(form, rows);
  const allRun = runsTogether(rows.values(), 3, 1);
  const runs: (RunRow & { readonly ids: readonly CellId[] })[] = [];
  for (const { id: row, columns, unit } of form) {
    const source = rows.get(row);
    if (!source) continue;
    const ids = rowCells('disclosed', row, orderOf(columns));
    if (contested.has(row)) {
      keepLost(reading, ids, source, printedTwice);
      continue;
    }
    const tokens = ids.length > 1 ? digitTokens(source, ids.length, allRun) : null;
    if (tokens) {
      runs.push({ row, tokens, source, ids });
      continue;
    }
    readRow(ids, source, shapes.get(ids.length)!, reading);
    noteUnits(unit, ids, reading);
  }
  const divided = divideDisclosed(runs, reading.edition!);
  for (const { row, source, tokens, ids } of runs) keepRun(reading, ids, source, tokens, divided.get(row)!);
}

/** The shapes of complete rows, by the number of their columns. */
function shapesByWidth(
  form: readonly FormRow[],
  rows: ReadonlyMap<string, PrintedRow>,
): ReadonlyMap<number, readonly RowShape[]> {
  const widths = new Set(form.map(({ columns }) => columns.length));
  const ofWidth = (width: number): PrintedRow[] =>
    form.flatMap(({ id, columns }) => (columns.length === width && rows.has(id) ? [rows.get(id)!] : []));
  return new Map([...widths].map((width) => [width, completeShapes(ofWidth(width), width)]));
}

function readRow(
  ids: readonly CellId[],
  source: PrintedRow,
  shapes: readonly RowShape[],
  reading: TableReading,
): void {
  const alone = alignSlots(source, ids.length, shapes);
  const aligned = 'lost' in alone ? (slotsUnderHeadings(source, ids.length) ?? alone) : alone;
  if ('lost' in aligned) keepLost(reading, ids, source, aligned.lost);
  else
    for (const [index, id] of ids.entries())
      reading.cells.set(id, readCell(aligned.slots[index]!, aligned.reason));
}

/** The row of table 2 that a label names. */
const rowOf = (label: string): string | null => matchRowLabel('disclosed', label)?.row ?? null;

function editionOf(lines: readonly Line[], rows: readonly PrintedRow[]): Edition | null {
  const text = lines
    .map((line) => line.text)
    .join('')
    .replace(/\s+/g, '');
  // A row or a column that was kept from the form of 2019 does not make a table with the headings of 2021 one of that form.
  if (headings2019.test(text)) return '2019';
  if (headings2021.test(text)) return '2021';
  if (rows2019.test(text)) return '2019';
  return rows.some((row) => matchRowLabel('disclosed', row.label + row.before)) ? '2021' : null;
}

/** An amount printed with another unit than the form prescribes is kept as printed and noted. */
function noteUnits(units: FormRow['unit'], ids: readonly CellId[], { cells, remarks }: TableReading): void {
  if (!units) return;
  for (const [column, unit] of Object.entries(units)) {
    const id = ids.find((candidate) => candidate.endsWith(`/${column}`));
    const reading = id ? cells.get(id) : undefined;
    if (id && reading?.unit && reading.unit !== unit) {
      remarks.push({
        kind: 'unit-mismatch',
        message: `金额写作“${reading.written}”，格式规定的单位是${unit}。`,
        place: reading.origin,
        cells: [id],
      });
    }
  }
}
