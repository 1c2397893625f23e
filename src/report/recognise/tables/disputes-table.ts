import { officialForms } from '../../../law/index.ts';
import { alignSlots } from '../columns/align-slots.ts';
import { digitTokens, type RunSolution } from '../digits/run-together.ts';
import { groupsSumUp, splitDigits } from '../digits/split-digits.ts';
import type { Line } from '../lines/lines.ts';
import type { PrintedRow } from '../print/printed-rows.ts';
import { readCell } from './cell-reading.ts';
import { valueRow } from './dispute-values.ts';
import { keepLost, keepRun, noTable, type TableReading } from './table-reading.ts';

const ids = officialForms['2021'].tables.disputes.cells;

/** Reads table 4 (政府信息公开行政复议、行政诉讼情况): fifteen values in one row, the same in both editions. */
export function readDisputes(lines: readonly Line[]): TableReading {
  const { row, order, lost } = valueRow(lines);
  if (!row) return noTable();
  const reading: TableReading = { edition: '2021', cells: new Map(), remarks: [] };
  if (lost) {
    keepLost(reading, ids, row, lost);
    return reading;
  }
  const tokens = digitTokens(row, ids.length);
  if (tokens)
    keepRun(
      reading,
      order.map((index) => ids[index]!),
      row,
      tokens,
      divisionOf(tokens),
    );
  else readRow(row, order, reading);
  return reading;
}

function readRow(row: PrintedRow, order: readonly number[], reading: TableReading): void {
  const aligned = alignSlots(row, ids.length, []);
  if ('lost' in aligned) {
    keepLost(reading, ids, row, `表四${aligned.lost}`);
    return;
  }
  const { slots, reason } = aligned;
  for (const [index, id] of ids.entries())
    reading.cells.set(id, readCell(slots[order.indexOf(index)]!, reason));
  if (reason)
    reading.remarks.push({
      kind: 'columns-damaged',
      message: `表四${reason}。`,
      place: row.place,
      cells: ids,
    });
}

/** Fifteen counts out of runs of digits: believed where one division alone makes every 总计 the sum of its outcomes. */
function divisionOf(tokens: readonly string[]): RunSolution {
  const [numbers, ...others] = splitDigits(tokens, ids.length, groupsSumUp) ?? [];
  if (!numbers) return { numbers: null, reason: '数字连写，没有一种分法能使各组“总计”等于四项之和' };
  return others.length === 0
    ? { numbers, reason: '数字连写，只有一种分法能使各组“总计”等于四项之和' }
    : { numbers: null, reason: '数字连写，有多种分法都符合合计关系，无法确定' };
}
