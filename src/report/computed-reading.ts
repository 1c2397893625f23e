import { type CellId, cellParts, type Edition, officialForms } from '../law/index.ts';
import { plainDecimal } from './amounts.ts';
import type { Reading } from './report.ts';

type Unit = NonNullable<Reading['unit']>;

/** The reading of a number that was counted or added up rather than read from print. */
export function knownReading(value: number, unit: Unit | null): Reading {
  return {
    value,
    state: value === 0 ? 'zero' : 'number',
    written: plainDecimal(value),
    origin: null,
    ...(unit && { unit }),
  };
}

/** The reading of a cell nobody can fill; `reason` says why, one Chinese sentence without a full stop. */
export function unknownReading(reason: string): Reading {
  return { value: null, state: 'missing', written: null, origin: null, reason };
}

/** The unit the form gives the amounts of a cell; null for a count. */
export function unitOfCell(edition: Edition, cell: CellId): Unit | null {
  return unitsByCell[edition].get(cell) ?? null;
}

/** The name a person knows a cell by: 行政许可／本年处理决定数量. The id itself when the edition has no such cell. */
export function cellName(edition: Edition, cell: CellId): string {
  const { table, row, column } = cellParts(cell);
  const formRow = officialForms[edition].tables[table]?.rows.find(({ id }) => id === row);
  const formColumn = formRow?.columns.find(({ id }) => id === column);
  return formRow && formColumn ? `${formRow.label}／${formColumn.label}` : cell;
}

const unitsOf = (edition: Edition): ReadonlyMap<CellId, Unit> =>
  new Map(
    officialForms[edition].tables.disclosed.rows.flatMap((row) =>
      Object.entries(row.unit ?? {}).map(([column, unit]) => [`disclosed/${row.id}/${column}`, unit]),
    ),
  );

const unitsByCell = { '2019': unitsOf('2019'), '2021': unitsOf('2021') };
