import type { SectionId } from '../report.ts';
import { tableOfSection } from '../section-headings.ts';
import { escapeHtml } from './escape-html.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';
import type { PrintedCell, PrintedTable } from './printed-report.ts';

/**
 * A table of the form with its merged cells. The headings are too deep for `scope` alone, so each number names all its
 * headings: a screen reader says 自然人、（三）不予公开、1.属于国家秘密 before it.
 */
export function htmlTable({ table, cells }: PrintedTable): string {
  const section = Object.entries(tableOfSection).find(([, id]) => id === table.id)![0] as SectionId;
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row);
    return `<tr>${own.map((cell) => htmlCell(table, cell)).join('')}</tr>`;
  });
  const groups = table.blocks.map(({ first, body, end }) =>
    // Only one heading block can repeat on every printed page; table 2 has a block for each item and is short.
    table.blocks.length === 1
      ? `<thead>\n${rows.slice(first, body).join('\n')}\n</thead>\n<tbody>\n${rows.slice(body, end).join('\n')}\n</tbody>`
      : `<tbody>\n${rows.slice(first, end).join('\n')}\n</tbody>`,
  );
  const columns = table.widths.map((width) => `<col style="width:${width.toFixed(2)}%">`).join('');
  return `<div class="form" role="region" aria-labelledby="${section}" tabindex="0">
<table class="${table.id}" aria-labelledby="${section}">
<colgroup>${columns}</colgroup>
${groups.join('\n')}
</table>
</div>`;
}

function htmlCell(table: LaidTable, cell: PrintedCell): string {
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  const text = escapeHtml(cell.text);
  if (cell.kind === 'value') {
    const headers = headingsOf(table, cell).map((heading) => headingId(table, heading));
    return `<td data-cell="${cell.cell}" headers="${headers.join(' ')}"${spans}>${text}</td>`;
  }
  if (isNote(table, cell)) return `<td class="note"${spans}>${text}</td>`;
  const scope =
    cell.kind === 'label'
      ? cell.rowSpan > 1
        ? 'rowgroup'
        : 'row'
      : cell.columnSpan > 1
        ? 'colgroup'
        : 'col';
  return `<th id="${headingId(table, cell)}" scope="${scope}"${spans}>${text}</th>`;
}

/** The headings above a value, in its own block of rows, then the labels to its left. */
function headingsOf(table: LaidTable, value: LaidCell): LaidCell[] {
  const block = table.blocks.find(({ body, end }) => body <= value.row && value.row < end)!;
  const above = table.cells.filter(
    (cell) =>
      cell.kind === 'heading' &&
      cell.row >= block.first &&
      cell.row < block.body &&
      cell.column <= value.column &&
      value.column < cell.column + cell.columnSpan,
  );
  const beside = table.cells.filter(
    (cell) => cell.kind === 'label' && cell.row <= value.row && value.row < cell.row + cell.rowSpan,
  );
  return [...above, ...beside];
}

/** The note 本列数据的勾稽关系为… stands where table 3 has its corner; it is no heading of anything. */
const isNote = (table: LaidTable, cell: LaidCell): boolean =>
  table.id === 'applications' && cell.kind === 'heading' && cell.column < table.labelColumns;

const headingId = (table: LaidTable, { row, column }: LaidCell): string =>
  `${table.id}-${row + 1}-${column + 1}`;
