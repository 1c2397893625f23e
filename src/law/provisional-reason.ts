import { isProvisionalAt, type WorkingCalendar } from './calendar.ts';
import { civilDate, dayOf } from './day.ts';
import { statutoryDaysOn } from './statutory-days.ts';

/**
 * Why a count over the days `first` … `last` (day numbers) is provisional, in Chinese; null when it is certain.
 */
export function provisionalReason(calendar: WorkingCalendar, first: number, last: number): string | null {
  const sentences: string[] = [];
  for (let year = civilDate(first).year; year <= civilDate(last).year; year++) {
    const sentence = reasonInYear(calendar, year, last);
    if (sentence !== null) sentences.push(sentence);
  }
  return sentences.length === 0 ? null : sentences.join('');
}

function reasonInYear(calendar: WorkingCalendar, year: number, last: number): string | null {
  const confirmed = calendar.confirmed.get(year);
  if (confirmed === undefined) return missingNotice(year);
  if (!confirmed) return `${year}年放假调休安排尚未核实，请与国务院办公厅通知核对，核实后须重新计算。`;
  return civilDate(last).year === year && isProvisionalAt(calendar, last)
    ? `${year + 1}年放假调休安排尚未收录或者尚未核实，可能调整${year}年12月末的放假和上班，收录并核实后须重新计算。`
    : null;
}

function missingNotice(year: number): string {
  const statutory = statutoryDaysOn(dayOf(year, 12, 31)!);
  const counted = statutory ? `周末和${statutory.fixedNames.join('、')}的法定假日` : '周末';
  const ignored = statutory ? `${statutory.movable.join('、')}和调休` : '节假日和调休';
  return `${year}年放假调休安排尚未收录，暂按${counted}计算，未计${ignored}，收录国务院办公厅通知后须重新计算。`;
}
