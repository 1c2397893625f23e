import type { ReactNode } from 'react';
import type { CellId, Edition, TableId } from '../../../src/law/index.ts';
import { cellParts, officialForms } from '../../../src/law/index.ts';
import { rowName } from './cell-name.ts';

/** Rows printed in the source that this edition of the form does not have, shown under the table they stand in. */
export function ForeignRows({
  table,
  edition,
  cells,
  renderCell,
}: {
  table: TableId;
  edition: Edition;
  cells: Readonly<Record<CellId, unknown>>;
  renderCell: (cell: CellId, tabbable: boolean) => ReactNode;
}) {
  const other = edition === '2021' ? '2019' : '2021';
  const printed = Object.keys(cells).filter((cell) => cellParts(cell).table === table);
  const rows = officialForms[other].tables[table].rows.filter((row) =>
    printed.some((cell) => cellParts(cell).row === row.id),
  );
  if (rows.length === 0) return null;
  return (
    <div className="table-scroll foreign-rows">
      <table className="form-table">
        <caption>
          原文中属于 {other} 年版格式的行（{edition} 年版没有这些行）
        </caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{rowName(row)}</th>
              {row.columns.map((column) => {
                const cell = printed.find((one) => one === `${table}/${row.id}/${column.id}`);
                return (
                  <td key={column.id} className="foreign-cell">
                    <span className="foreign-column">{column.label}</span>
                    {cell ? renderCell(cell, true) : '—'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
