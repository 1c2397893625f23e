import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { Fragment, useState } from 'react';
import type { CellId } from '../../../src/law/index.ts';
import type { LaidCell, LaidTable } from '../../../src/report/index.ts';
import { cellInputId } from './cell-input.tsx';
import type { Move } from './grid-navigation.ts';
import { cellAfterMove, firstCell } from './grid-navigation.ts';

/**
 * A table of the form in its official layout, scrolling sideways inside its own region where the page is narrow.
 * The Tab key enters it once; arrow keys, Enter, Home and End move inside.
 */
export function FormTable({
  name,
  table,
  renderCell,
}: {
  name: string;
  table: LaidTable;
  renderCell: (cell: CellId, tabbable: boolean) => ReactNode;
}) {
  const [entry, setEntry] = useState(firstCell(table));
  const rows = (first: number, end: number) =>
    Array.from({ length: end - first }, (_, offset) => first + offset).map((row) => (
      <tr key={row}>
        {table.cells
          .filter((cell) => cell.row === row)
          .map((cell) =>
            cell.cell === null ? (
              <HeadingCell key={cell.column} cell={cell} />
            ) : (
              <td key={cell.column} colSpan={cell.columnSpan}>
                {renderCell(cell.cell, cell.cell === entry)}
              </td>
            ),
          )}
      </tr>
    ));
  return (
    <section className="table-scroll" aria-label={`${name}（可左右滚动）`}>
      <table
        className="form-table"
        data-table={table.id}
        aria-label={name}
        aria-describedby="grid-help"
        onKeyDown={(event) => moveInside(event, table)}
        onFocus={(event) => {
          const { cell } = (event.target as HTMLElement).dataset;
          if (cell) setEntry(cell);
        }}
      >
        <colgroup>
          {table.widths.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column of the form is its position
            <col key={column} style={{ '--share': `${width}%` } as CSSProperties} />
          ))}
        </colgroup>
        {table.blocks.length === 1 && <thead>{rows(0, table.blocks[0]!.body)}</thead>}
        {table.blocks.map(({ first, body, end }) => (
          <tbody key={first}>{rows(table.blocks.length === 1 ? body : first, end)}</tbody>
        ))}
      </table>
    </section>
  );
}

function HeadingCell({ cell: { kind, text, column, rowSpan, columnSpan } }: { cell: LaidCell }) {
  const scope = kind === 'heading' ? (columnSpan > 1 ? 'colgroup' : 'col') : rowSpan > 1 ? 'rowgroup' : 'row';
  return (
    <th scope={scope} rowSpan={rowSpan} colSpan={columnSpan} data-column={column} data-kind={kind}>
      <span>
        {text.split(/(?<=^（.）)/).map((part) => (
          // （三）不予公开 breaks after its number, not inside its words.
          <Fragment key={part}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </span>
    </th>
  );
}

function moveInside(event: KeyboardEvent, table: LaidTable) {
  const input = event.target as HTMLInputElement;
  const from = input.dataset.cell;
  const move = moveOf(event, input);
  if (!from || !move) return;
  event.preventDefault();
  document.getElementById(cellInputId(cellAfterMove(table, from, move)))?.focus();
}

/** Left and right leave the cell only at the ends of what is typed in it, so that typing can be corrected. */
function moveOf(event: KeyboardEvent, input: HTMLInputElement): Move | null {
  if (event.altKey || event.metaKey || event.nativeEvent.isComposing) return null;
  const { selectionStart, selectionEnd, value } = input;
  const all = selectionStart === 0 && selectionEnd === value.length;
  switch (event.key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
    case 'Enter':
      return 'down';
    case 'ArrowLeft':
      return all || selectionEnd === 0 ? 'left' : null;
    case 'ArrowRight':
      return all || selectionStart === value.length ? 'right' : null;
    case 'Home':
      return event.ctrlKey ? 'first' : all ? 'row-start' : null;
    case 'End':
      return event.ctrlKey ? 'last' : all ? 'row-end' : null;
    default:
      return null;
  }
}
