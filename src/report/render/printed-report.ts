import { type CellId, cellParts, type Edition, officialForms, type TableId } from '../../law/index.ts';
import type { Located, Reading, Report, SectionId } from '../report.ts';
import { sectionHeadings, sectionIds, tableOfSection } from '../section-headings.ts';
import { topicLead } from '../topic-heading.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';
import { layTable } from './lay-table.ts';
import { printable, printedValue } from './printed-value.ts';

/** A report as a sequence of blocks in the official order, the same for every format. */
export type PrintedBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly section: SectionId }
  | PrintedParagraph
  | PrintedTable
  | { readonly kind: 'signature'; readonly body: string | null; readonly date: string | null };

/** A paragraph; `lead` is its opening （一）… phrase, which official documents set in 楷体, or empty. */
export interface PrintedParagraph {
  readonly kind: 'paragraph';
  readonly lead: string;
  readonly text: string;
}

/** A table of the form with what is printed in every cell. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly table: LaidTable;
  readonly cells: readonly PrintedCell[];
}

/** A cell with its text; `value` is set where the text is a number. */
export interface PrintedCell extends LaidCell {
  readonly value: number | null;
}

/**
 * A report as it is printed. The sections come in the order of the form with the headings the report has; the heading
 * of a table is printed even where the report lost it. A table that was not found is not printed: an empty one would
 * say something the report does not.
 */
export function printReport(report: Report): readonly PrintedBlock[] {
  const { title, signature } = report;
  return [
    ...(title ? [{ kind: 'title', text: printable(title.text) } as const] : []),
    ...printParagraphs(report.preface),
    ...sectionIds.flatMap((id) => printSection(report, id)),
    ...(signature ? [printSignature(signature)] : []),
  ];
}

/**
 * Whether a heading begins a new page: 三、 right before table 3, which fills a page and is read column by column, so
 * that it is not cut in two.
 */
export function startsPage(blocks: readonly PrintedBlock[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  return block?.kind === 'heading' && next?.kind === 'table' && next.table.id === 'applications';
}

function printSignature({ body, date }: NonNullable<Report['signature']>): PrintedBlock {
  return { kind: 'signature', body: body && printable(body), date: date && printable(date) };
}

function printSection(report: Report, id: SectionId): PrintedBlock[] {
  const found = report.sections.filter((section) => section.id === id);
  const tableId = tableOfSection[id];
  const table = tableId ? printTable(report, tableId) : [];
  if (found.length === 0 && table.length === 0) return [];
  return [
    { kind: 'heading', text: printable(found[0]?.heading.text ?? sectionHeadings[id]), section: id },
    ...found.flatMap(({ paragraphs }) => printParagraphs(paragraphs)),
    ...table,
  ];
}

/** One table of a report with its values, or none when the report has no such table. */
function printTable(report: Report, id: TableId): PrintedTable[] {
  const edition = printedEdition(report, id);
  if (edition === null) return [];
  const table = layTable(edition, id);
  const cells = table.cells.map((cell): PrintedCell => {
    if (cell.cell === null) return { ...cell, value: null };
    const reading = readingOf(report, cell.cell);
    return {
      ...cell,
      text: printedValue(reading, unitInHeading(edition, cell.cell)),
      value: reading?.value ?? null,
    };
  });
  return [{ kind: 'table', table, cells }];
}

/** The edition a table is printed in: its own, which may differ from the report's. */
function printedEdition(report: Report, id: TableId): Edition | null {
  const own = report.editions[id];
  if (own === null || id !== 'applications') return own;
  // A 2021 report with the single （六）其他处理 row of 2019 is printed with that row, not with three invented ones.
  const collapsed = officialForms['2019'].tables.applications.cells.some((cell) => report.foreignCells[cell]);
  const split = officialForms['2021'].tables.applications.cells.some(
    (cell) =>
      cell.startsWith('applications/otherDisposition.') && readingOf(report, cell)?.state !== 'missing',
  );
  return own === '2021' && collapsed && !split ? '2019' : own;
}

const readingOf = (report: Report, cell: CellId): Reading | undefined =>
  report.cells[cell] ?? report.foreignCells[cell];

/** The unit a money column's heading states: 本年收费金额（单位：万元） does, 采购总金额 does not. */
function unitInHeading(edition: Edition, cell: CellId): string | null {
  const { table, row, column } = cellParts(cell);
  const formRow = officialForms[edition].tables[table].rows.find(({ id }) => id === row);
  const label = formRow?.columns.find(({ id }) => id === column)?.label ?? '';
  return /单位：(元|万元)/.exec(label)?.[1] ?? null;
}

const printParagraphs = (paragraphs: readonly Located[]): PrintedParagraph[] =>
  paragraphs
    .map(({ text }) => printable(text))
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', lead: topicLead(text), text }));
