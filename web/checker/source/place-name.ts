import type { Place } from '../../../src/report/index.ts';

/** A place in the source in words, e.g. “第 3 页”, “第 12 行第 2 格”, “第 2 个表第 5 行第 3 格”. */
export function placeName(place: Place): string {
  const inTable = place.table !== undefined || place.row !== undefined;
  const parts = [
    place.sheet && `工作表“${place.sheet}”`,
    place.page && `第 ${place.page} 页`,
    place.table && `第 ${place.table} 个表`,
    inTable ? place.row && `第 ${place.row} 行` : place.line && `第 ${place.line} 行`,
    place.cell && `第 ${place.cell} 格`,
  ];
  return parts.filter(Boolean).join('') || '原文';
}
