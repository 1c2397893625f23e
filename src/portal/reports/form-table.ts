import type { CellId, Edition, TableId } from '../../law/index.ts';
import { type Content, html, type Safe } from '../../platform/index.ts';
import { type LaidCell, type LaidTable, layTable } from '../../report/index.ts';

/**
 * A table of the official form with its merged cells (统一格式的表). The headings are too deep for `scope` alone, so
 * that each number names all its headings; each has the id of its cell, so that an address can lead to it.
 */
export function formTable(edition: Edition, id: TableId, value: (cell: CellId) => Content): Safe {
  const table = layTable(edition, id);
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const own = table.cells.filter((cell) => cell.row === row);
    return html`<tr>${own.map((cell) => tableCell(table, cell, value))}</tr>`;
  });
  const [only, ...more] = table.blocks;
  const body =
    only && more.length === 0
      ? html`<thead>${rows.slice(only.first, only.body)}</thead><tbody>${rows.slice(only.body, only.end)}</tbody>`
      : table.blocks.map(({ first, end }) => html`<tbody>${rows.slice(first, end)}</tbody>`);
  return html`<div class="wide" role="region" tabindex="0" aria-label="${table.title}"><table class="form ${id}"><caption class="unseen">${table.title}</caption>${body}</table></div>`;
}

function tableCell(table: LaidTable, cell: LaidCell, value: (cell: CellId) => Content): Safe {
  const { rowSpan, columnSpan } = cell;
  if (cell.kind === 'value' && cell.cell !== null) {
    const headings = headingsOf(table, cell).map((heading) => headingId(table, heading));
    return html`<td id="${cell.cell}" headers="${headings.join(' ')}" rowspan="${rowSpan}" colspan="${columnSpan}">${value(cell.cell)}</td>`;
  }
  // The note on the sums stands in the corner of table 3; it is no heading of anything.
  if (table.id === 'applications' && cell.kind === 'heading' && cell.column < table.labelColumns)
    return html`<td class="note" rowspan="${rowSpan}" colspan="${columnSpan}">${cell.text}</td>`;
  const scope =
    cell.kind === 'label' ? (rowSpan > 1 ? 'rowgroup' : 'row') : columnSpan > 1 ? 'colgroup' : 'col';
  return html`<th id="${headingId(table, cell)}" scope="${scope}" rowspan="${rowSpan}" colspan="${columnSpan}">${cell.text}</th>`;
}

/** The headings above a value, in its own block of rows, then the labels to its left. */
function headingsOf({ blocks, cells }: LaidTable, value: LaidCell): readonly LaidCell[] {
  const block = blocks.find(({ body, end }) => body <= value.row && value.row < end);
  return cells.filter(
    ({ kind, row, rowSpan, column, columnSpan }) =>
      (kind === 'heading' &&
        block !== undefined &&
        row >= block.first &&
        row < block.body &&
        column <= value.column &&
        value.column < column + columnSpan) ||
      (kind === 'label' && row <= value.row && value.row < row + rowSpan),
  );
}

const headingId = ({ id }: LaidTable, { row, column }: LaidCell): string => `${id}-${row + 1}-${column + 1}`;
