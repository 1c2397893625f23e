import type { Place } from '../../report/index.ts';

/** A place in a source as people say it, e.g. 第 3 页表 2 第 4 行第 5 格; empty when nothing is known. */
export function placeInWords(place: Place | null): string {
  if (!place) return '';
  const { line, column, page, table, row, cell, sheet } = place;
  return [
    sheet === undefined ? '' : `工作表“${sheet}”`,
    page === undefined ? '' : `第 ${page} 页`,
    line === undefined ? '' : `第 ${line} 行`,
    line !== undefined && column !== undefined && column > 1 ? `第 ${column} 个字起` : '',
    table === undefined || sheet !== undefined ? '' : `第 ${table} 个表格`,
    row === undefined ? '' : `第 ${row} 行`,
    cell === undefined ? '' : `第 ${cell} 格`,
  ].join('');
}
