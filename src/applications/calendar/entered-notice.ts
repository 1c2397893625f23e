import { z } from 'zod';
import { type Day, type LocalDay, type YearCalendar, yearCalendarProblems, yearOf } from '../../law/index.ts';
import type { Refusal } from '../../platform/contract.ts';
import { inputDay } from '../input-fields.ts';

const line = z.string().trim().min(1).max(200);

/** A notice on days off as somebody enters it (放假安排通知), whole: it replaces what was entered for the year before. */
export const noticeSchema = z.object({
  /** national: the State Council's arrangement of a year. local: what the county or prefecture adds to it. */
  kind: z.enum(['national', 'local']),
  year: z.int().min(2004).max(2999),
  number: line,
  title: line,
  dated: inputDay,
  daysOff: z.array(z.object({ date: inputDay, name: line })).max(120),
  /** Worked weekends; for a local notice any day that is worked although it would be off. */
  workedDays: z.array(inputDay).max(60),
});

/** See `noticeSchema`. */
export type EnteredNotice = z.output<typeof noticeSchema>;

/** Why a notice cannot be used; null when it can. */
export function noticeFault(notice: EnteredNotice): Refusal | null {
  const problem = noticeProblem(notice);
  return problem === null
    ? null
    : { code: 'notice-faulty', field: 'daysOff', sentence: `${problem}。请对照通知修改。` };
}

function noticeProblem(notice: EnteredNotice): string | null {
  if (notice.kind === 'national') return yearCalendarProblems(yearCalendarOf(notice))[0] ?? null;
  const dates = [...notice.daysOff.map(({ date }) => date), ...notice.workedDays];
  const elsewhere = dates.find((date) => yearOf(date) !== notice.year);
  if (elsewhere) return `${elsewhere} 不属于${notice.year}年，应列入所在年份`;
  const twice = dates.find((date, index) => dates.indexOf(date) !== index);
  return twice ? `${twice} 重复列出，一天只能列一次` : null;
}

/** A national notice as the law computes with it. */
export const yearCalendarOf = ({ year, number, title, dated, ...days }: EnteredNotice): YearCalendar => ({
  ...{ year, notice: { number, title, date: dated }, confirmed: true },
  ...{ daysOff: days.daysOff, workedWeekends: days.workedDays },
});

/** A local notice as the law computes with it. */
export const localDaysOf = ({ number, title, daysOff, workedDays }: EnteredNotice): readonly LocalDay[] => {
  const source = `${title}（${number}）`;
  return [
    ...daysOff.map(({ date, name }): LocalDay => ({ date, name, source, kind: 'dayOff' })),
    ...workedDays.map((date: Day): LocalDay => ({ date, name: '本地上班', source, kind: 'workday' })),
  ];
};
