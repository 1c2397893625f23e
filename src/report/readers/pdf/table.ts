import type { Place, Table } from '../../source-document.ts';
import { medianOf } from './columns.ts';
import type { TableRegion } from './continued.ts';
import { isDoubtful } from './doubt.ts';
import type { HeadingCell } from './headings/headings.ts';
import type { Segment } from './headings/label-segments.ts';
import { rowsWithLabelAskew } from './labels-beside.ts';
import { joinWrapped } from './lines.ts';
import { placeOf } from './page-frame.ts';
import {
  alignmentOfTable,
  columnsOfSection,
  rowsOfSection,
  type SectionRow,
  type SectionRows,
} from './section-rows.ts';
import { sectionsOf } from './sections.ts';
import { type CellDraft, GridDraft } from './table-draft.ts';
import { leaveOpen, unsettledRows } from './unsettled-rows.ts';
import type { Word } from './words.ts';

/** A table, and whether the places of its texts leave open what belongs where. */
export interface RebuiltTable {
  readonly table: Table;
  readonly isDoubtful: boolean;
}

/**
 * Rebuilds the grid of a table from nothing but the places of its texts. `number` counts tables from 1. Where these
 * settle nothing and no drawn lines are to be had (`isLast`), rows are left open.
 */
export function tableOf(region: TableRegion, number: number, isLast: boolean): RebuiltTable {
  const { words, breaks } = region;
  const size = medianOf(words.map((word) => word.size));
  const cut = sectionsOf(words, breaks);
  const align = alignmentOfTable(cut, size);
  const columned = cut.map((section) => columnsOfSection(section, align, size));
  const labelWidth = Math.max(
    0,
    ...columned.flatMap(({ labels }) => labels.map((line) => line.right - line.left)),
  );
  const placed = columned.map((section) => rowsOfSection(section, align, labelWidth, breaks));
  const unsettled = placed.map((section, index) =>
    unsettledRows(section, columned[index]!, align, size, isLast),
  );
  const askew = isLast ? rowsWithLabelAskew(placed.flatMap(({ rows }) => rows)) : new Set<SectionRow>();
  const sections = isLast
    ? placed.map((section, index) => leaveOpen(section, new Set([...unsettled[index]!, ...askew])))
    : placed;
  const labelColumns = Math.max(...sections.map((section) => section.labelColumns));
  const widest = sections.reduce((best, section) =>
    section.edges.length > best.edges.length ? section : best,
  );
  const grid = new GridDraft(labelColumns + widest.edges.length - 1);
  for (const section of sections) addSection(grid, section, labelColumns, widest.edges);
  const cells = grid.complete();
  const order = new Map<number, number>();
  const table: Table = {
    kind: 'table',
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    place: { ...wordsPlace(words, region), table: number },
    cells: cells.map(({ row, column, rowSpan, columnSpan, text, words: own }) => {
      const cell = (order.get(row) ?? 0) + 1;
      order.set(row, cell);
      const place = own.length > 0 ? wordsPlace(own, region) : { page: pageOfRow(cells, row) };
      return {
        row,
        column,
        rowSpan,
        columnSpan,
        text,
        place: { ...place, table: number, row: row + 1, cell },
      };
    }),
  };
  return {
    table,
    isDoubtful: placed.some(
      (section, index) => unsettled[index]!.size > 0 || isDoubtful(section, columned[index]!, breaks),
    ),
  };
}

function addSection(
  grid: GridDraft,
  section: SectionRows,
  labelColumns: number,
  edges: readonly number[],
): void {
  const spans = columnSpans(section.edges, edges);
  const top = grid.rowCount;
  for (const heading of section.headings.cells) addHeading(grid, heading, top, labelColumns, spans);
  const body = top + section.headings.rowCount;
  for (const group of section.groups) {
    grid.add({
      row: body + group.first,
      column: group.column,
      rowSpan: group.last - group.first + 1,
      columnSpan: 1,
      ...linesText(group.lines),
    });
  }
  for (const [index, row] of section.rows.entries()) {
    const at = body + index;
    let column = labelColumns - 1;
    while (column > 0 && !grid.isTaken(at, column - 1)) column -= 1;
    if (row.label.length > 0) {
      grid.add({ row: at, column, rowSpan: 1, columnSpan: labelColumns - column, ...linesText(row.label) });
    }
    for (const [position, value] of row.values.entries()) {
      const from = labelColumns + spans[position]![0];
      const end = labelColumns + spans[Math.min(position + (value?.columns ?? 1), spans.length) - 1]![1] + 1;
      const text = value?.word.text ?? '';
      grid.add({
        row: at,
        column: from,
        rowSpan: 1,
        columnSpan: end - from,
        text,
        words: value ? [value.word] : [],
      });
    }
  }
}

function addHeading(
  grid: GridDraft,
  heading: HeadingCell,
  top: number,
  labelColumns: number,
  spans: readonly (readonly [number, number])[],
): void {
  const column = heading.first < 0 ? 0 : labelColumns + spans[heading.first]![0];
  const end = heading.last < 0 ? labelColumns : labelColumns + spans[heading.last]![1] + 1;
  const { rowSpan, text, words } = heading;
  if (end > column)
    grid.add({ row: top + heading.row, column, rowSpan, columnSpan: end - column, text, words });
}

/** Which columns of the widest section each column of a section takes: its inner borders go to the nearest ones. */
function columnSpans(own: readonly number[], edges: readonly number[]): (readonly [number, number])[] {
  const count = edges.length - 1;
  const borders = [0];
  for (let index = 1; index < own.length - 1; index += 1) {
    const least = borders.at(-1)! + 1;
    const most = count - (own.length - 1 - index);
    let best = least;
    for (let border = least; border <= most; border += 1) {
      if (Math.abs(edges[border]! - own[index]!) < Math.abs(edges[best]! - own[index]!)) best = border;
    }
    borders.push(best);
  }
  borders.push(count);
  return borders.slice(0, -1).map((from, index) => [from, borders[index + 1]! - 1] as const);
}

function linesText(lines: readonly Segment[]): Pick<CellDraft, 'text' | 'words'> {
  const text = lines.reduce((joined, line) => joinWrapped(joined, line.text), '');
  return { text, words: lines.flatMap((line) => line.words) };
}

/** The place of words on the page where they begin. */
function wordsPlace(words: readonly Word[], region: TableRegion): Place {
  let page = words[0]!.page;
  for (const word of words) page = Math.min(page, word.page);
  const { frame, dx, dy } = region.pages.get(page)!;
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const word of words) {
    if (word.page !== page) continue;
    box.left = Math.min(box.left, word.left - dx);
    box.top = Math.min(box.top, word.top - dy);
    box.right = Math.max(box.right, word.right - dx);
    box.bottom = Math.max(box.bottom, word.bottom - dy);
  }
  return placeOf(frame, box);
}

function pageOfRow(cells: readonly CellDraft[], row: number): number {
  const words = cells.flatMap((cell) => (cell.row === row ? cell.words : []));
  return words[0]?.page ?? cells.find((cell) => cell.words.length > 0)?.words[0]?.page ?? 1;
}
