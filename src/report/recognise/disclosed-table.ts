import { type CellId, cellId, type Edition, officialForms } from '../../law/index.ts';
import type { Reading, Remark } from '../report.ts';
import { alignSlots, completeShapes, isFilled } from './align-slots.ts';
import type { TableReading } from './applications-table.ts';
import { dividedCell, missing, readCell, undividedCell } from './cell-reading.ts';
import { compact } from './compact.ts';
import { damagedDisclosedHeadings } from './damaged-headings.ts';
import { damagedRowLabels, labelsAlone } from './damaged-labels.ts';
import { divideDisclosed } from './divide-disclosed.ts';
import { headingsOutside } from './heading-rows.ts';
import type { Line } from './lines.ts';
import type { PrintedRow } from './printed-rows.ts';
import { printedTable } from './printed-table.ts';
import { rowCells } from './row-cells.ts';
import { matchRowLabel } from './row-labels.ts';
import { digitTokens, runsTogether } from './run-together.ts';
import { slotsUnderHeadings } from './under-headings.ts';

const headings2021 = /制发|废止|止件数|现行有效/;
const headings2019 = /新制作|新公开|对外公开总|上一年项目|上年项目|增[/／]?减/;
const rows2019 = /对外管理服务|集中采购/;

/** What a row is called: its label without the explanations behind it, or the last words before its numbers. */
function shortName({ label, before }: PrintedRow): string {
  const name = label.split(/[（(]/)[0]!.trim();
  return name !== '' && name.length <= 30 ? name : (label || before).slice(-30);
}

/** Reads table 2 (主动公开政府信息情况) from its lines; its headings and rows say which edition it follows. */
export function readDisclosed(lines: readonly Line[]): TableReading {
  const printed = printedTable(lines, rowOf, { hasShortRows: true });
  const cells = new Map<CellId, Reading>();
  const remarks: Remark[] = [];
  const edition = editionOf(lines, printed.rows);
  if (!edition) return { edition, cells, remarks };

  const { rows: formRows } = officialForms[edition].tables.disclosed;
  const rows = new Map<string, PrintedRow>();
  for (const [index, row] of printed.rows.entries()) {
    const name = nameOf(row) ?? (isFirstWithoutLabel(row, printed.rows[index + 1]) ? 'regulations' : null);
    if (name && formRows.some((formRow) => formRow.id === name) && !rows.has(name)) rows.set(name, row);
    else {
      remarks.push({
        kind: 'row-unknown',
        message: `表二中有一行不在格式文本内：${shortName(row)}。`,
        place: row.place,
        cells: [],
      });
    }
  }
  // A table of nearly all other rows is none of the form's: the indicators that reports before 2019 end with.
  if (remarks.length > 3 + 2 * rows.size) return { edition: null, cells, remarks: [] };
  const bound = formRows.flatMap((row) => (rows.has(row.id) ? [[row, rows.get(row.id)!] as const] : []));
  const unbound = formRows.filter(({ id }) => !rows.has(id));
  remarks.push(
    ...headingsOutside(lines),
    ...damagedDisclosedHeadings(printed.headers, formRows),
    ...damagedRowLabels([...bound, ...labelsAlone(unbound, printed.headers, rowOf)], printed),
  );
  const allRun = runsTogether(rows.values(), 3, 1);
  const runs: { row: string; tokens: string[]; source: PrintedRow }[] = [];
  for (const formRow of formRows) {
    const source = rows.get(formRow.id);
    if (!source) continue;
    const ids = rowCells(
      'disclosed',
      formRow.id,
      formRow.columns.map(({ id }) => id),
    );
    const tokens = formRow.columns.length > 1 ? digitTokens(source, formRow.columns.length, allRun) : null;
    if (tokens) {
      runs.push({ row: formRow.id, tokens, source });
      continue;
    }
    const peers = [...rows].flatMap(([id, row]) =>
      formRows.find((candidate) => candidate.id === id)?.columns.length === ids.length ? [row] : [],
    );
    const alone = alignSlots(source, ids.length, completeShapes(peers, ids.length));
    const aligned = 'lost' in alone ? (slotsUnderHeadings(source, ids.length) ?? alone) : alone;
    if ('lost' in aligned) {
      const values = source.slots.filter(isFilled);
      const allZero =
        values.length > 0 && values.every(({ written }) => written.kind === 'number' && written.value === 0);
      for (const id of ids) cells.set(id, missing(aligned.lost, source.place, allZero ? 0 : undefined));
      remarks.push({ kind: 'row-incomplete', message: `${aligned.lost}。`, place: source.place, cells: ids });
    } else {
      for (const [index, id] of ids.entries()) cells.set(id, readCell(aligned.slots[index]!, aligned.reason));
    }
    noteUnits(formRow.unit, ids, cells, remarks);
  }
  const divided = divideDisclosed(runs, edition);
  for (const { row, tokens, source } of runs) {
    const ids = formRows
      .find((formRow) => formRow.id === row)!
      .columns.map((column) => cellId('disclosed', row, column.id));
    const solution = divided.get(row)!;
    for (const [index, id] of ids.entries()) {
      cells.set(
        id,
        solution.numbers
          ? dividedCell(solution.numbers[index]!, tokens.join(' '), source.place, solution.reason)
          : undividedCell(tokens.join(' '), source.place, solution.reason),
      );
    }
    remarks.push({
      kind: 'digits-run-together',
      message: `数字连写“${tokens.join(' ')}”。`,
      place: source.place,
      cells: ids,
    });
  }
  return { edition, cells, remarks };
}

/** The row of table 2 that a label names. */
const rowOf = (label: string): string | null => matchRowLabel('disclosed', label)?.row ?? null;

/** The row of the form that a printed row is. */
function nameOf(row: PrintedRow): string | null {
  const found = matchRowLabel('disclosed', row.label) ?? matchRowLabel('disclosed', row.before + row.label);
  return found?.row ?? null;
}

/** 规章 whose label is lost: three values between the headings of the table and 行政规范性文件. */
function isFirstWithoutLabel(row: PrintedRow, next: PrintedRow | undefined): boolean {
  if (row.label !== '' || row.slots.length !== 3 || !next) return false;
  return (
    /信息内容.*(?:有效件数|公开总数量?)$/.test(compact(row.before)) && nameOf(next) === 'normativeDocuments'
  );
}

function editionOf(lines: readonly Line[], rows: readonly PrintedRow[]): Edition | null {
  const text = lines
    .map((line) => line.text)
    .join('')
    .replace(/\s+/g, '');
  if (headings2019.test(text) || rows2019.test(text)) return '2019';
  if (headings2021.test(text)) return '2021';
  return rows.some((row) => matchRowLabel('disclosed', row.label + row.before)) ? '2021' : null;
}

/** An amount printed with another unit than the form prescribes is kept as printed and noted. */
function noteUnits(
  units: Readonly<Record<string, string>> | undefined,
  ids: readonly CellId[],
  cells: ReadonlyMap<CellId, Reading>,
  remarks: Remark[],
): void {
  for (const [column, unit] of Object.entries(units ?? {})) {
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
