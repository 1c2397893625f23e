import { type CellId, officialForms } from '../law/index.ts';
import { addAmounts, type Reading, type Report, totalParts } from '../report/index.ts';
import type { CellEdit } from './version-notes.ts';

/** The report with the cells that a person set. In a draft the totals follow; a file is left as it was read. */
export function withCellEdits(report: Report, edits: readonly CellEdit[]): Report {
  if (edits.length === 0) return report;
  const cells: Record<CellId, Reading> = { ...report.cells };
  for (const { cell, value, confirmed } of edits)
    cells[cell] = confirmed ? certain(cells[cell]!) : setReading(report, cell, value);
  return { ...report, cells: report.format === null ? withTotals(report, cells) : cells };
}

/** A cell as a person set it; without a value it is blank, which is not zero. */
function setReading(report: Report, cell: CellId, value: number | null): Reading {
  if (value === null) return { value, state: 'blank', written: null, origin: null };
  const unit = report.cells[cell]?.unit ?? unitOf(report, cell);
  const state = value === 0 ? 'zero' : 'number';
  return { value, state, written: String(value), origin: null, ...(unit && { unit }) };
}

function unitOf({ edition }: Report, cell: CellId): Reading['unit'] {
  const [table, row, column] = cell.split('/') as ['disclosed', string, string];
  return officialForms[edition!].tables[table].rows.find(({ id }) => id === row)?.unit?.[column];
}

/** A reading that somebody has looked at: what was proposed is its value, and nothing is doubtful any more. */
function certain({ reason: _, proposal, ...reading }: Reading): Reading {
  if (reading.value !== null || proposal === undefined) return reading;
  return { ...reading, value: proposal, state: proposal === 0 ? 'zero' : 'number' };
}

function withTotals({ edition }: Report, cells: Record<CellId, Reading>): Record<CellId, Reading> {
  for (const [total, parts] of totalParts(edition!)) {
    const values = parts.map((part) => cells[part]!.value);
    const known = values.filter((value) => value !== null);
    if (known.length < values.length) {
      if (cells[total]!.value !== null)
        cells[total] = { value: null, state: 'missing', written: null, origin: null, reason: notSummed };
      continue;
    }
    const sum = addAmounts(known);
    if (cells[total]!.value !== sum)
      cells[total] = { value: sum, state: sum === 0 ? 'zero' : 'number', written: String(sum), origin: null };
  }
  return cells;
}

const notSummed = '有的项目数据不详，不能合计';
