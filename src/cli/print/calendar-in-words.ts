import type { Day, Deadline, ExplainedDay, TracedDay, WorkingCalendar } from '../../law/index.ts';
import { addDays, chineseDate, day, explainDay, weekday, workdaysBetween, yearOf } from '../../law/index.ts';

/** One year of the working calendar. */
export interface CalendarYear {
  readonly year: number;
  readonly workdays: number;
  /** True when the year's holiday notice is not known or not confirmed yet. */
  readonly provisional: boolean;
  readonly provisionalReason: string | null;
  /** Days that are not what Monday to Friday would say, and days off by name. */
  readonly exceptions: readonly ExplainedDay[];
}

/** Everything the calendar says about a year. */
export function yearOfCalendar(calendar: WorkingCalendar, year: number): CalendarYear {
  const written = String(year).padStart(4, '0');
  const first = day(`${written}-01-01`);
  const last = day(`${written}-12-31`);
  const counted = workdaysBetween(calendar, first, last);
  const exceptions: ExplainedDay[] = [];
  for (let at: Day = first; yearOf(at) === year; at = addDays(at, 1)) {
    const explained = explainDay(calendar, at);
    if (explained.source !== null) exceptions.push(explained);
    if (at === last) break;
  }
  const { provisional, provisionalReason } = counted;
  const workdays = counted.workdays + (explainDay(calendar, first).workday ? 1 : 0);
  return { year, workdays, provisional, provisionalReason, exceptions };
}

/** All years with a known notice, one line each. */
export function yearsInWords(calendar: WorkingCalendar): string {
  const lines = calendar.years.map((year) => {
    const { workdays } = yearOfCalendar(calendar, year);
    return `${year} 年  ${workdays} 个工作日${calendar.confirmed.get(year) === false ? '（待核对）' : ''}`;
  });
  return `已有放假通知的年份：\n${lines.join('\n')}\n`;
}

/** A year with its days off and worked weekends, runs of the same kind on one line. */
export function yearInWords({
  year,
  workdays,
  provisional,
  provisionalReason,
  exceptions,
}: CalendarYear): string {
  const sources = [...new Set(exceptions.map(({ source }) => source))];
  return [
    `${year} 年：${workdays} 个工作日${provisional ? '（暂定）' : ''}`,
    ...(provisionalReason === null ? [] : [provisionalReason]),
    ...runsOf(exceptions).map((run) => `  ${runInWords(run)}`),
    ...(sources.length > 0 ? [`依据：${sources.join('、')}`] : []),
    '',
  ].join('\n');
}

/** A count of working days, day by day. */
export function deadlineInWords(start: Day, workdays: number, deadline: Deadline): string {
  const { due, provisional, provisionalReason, trace } = deadline;
  return [
    `${dated(start)}起 ${workdays} 个工作日，到期日：${dated(due)}${provisional ? '（暂定）' : ''}`,
    ...(provisionalReason === null ? [] : [provisionalReason]),
    ...(trace.length > 0 ? ['逐日推算（起算日当日不计入）：'] : []),
    ...trace.map(tracedInWords),
    '',
  ].join('\n');
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

const dated = (day: Day): string => `${chineseDate(day)}（周${weekdays[weekday(day) - 1]}）`;

function tracedInWords({ day, ordinal, reason, name, source, provisional }: TracedDay): string {
  const counted = ordinal === null ? '      不计' : `${String(ordinal).padStart(4)}  计入`;
  const why = [
    reason,
    ...(name === null || name === reason ? [] : [name]),
    ...(source === null ? [] : [source]),
  ].join('，');
  return `  ${day} 周${weekdays[weekday(day) - 1]} ${counted}  ${why}${provisional ? '（暂定）' : ''}`;
}

/** Days that follow each other and are alike. */
function runsOf(days: readonly ExplainedDay[]): ExplainedDay[][] {
  const runs: ExplainedDay[][] = [];
  for (const each of days) {
    const last = runs.at(-1)?.at(-1);
    const follows = last?.kind === each.kind && last.name === each.name && addDays(last.day, 1) === each.day;
    if (follows) runs.at(-1)!.push(each);
    else runs.push([each]);
  }
  return runs;
}

function runInWords(run: readonly ExplainedDay[]): string {
  const [first, last] = [run[0]!, run.at(-1)!];
  const span =
    run.length === 1 ? dated(first.day) : `${dated(first.day)}至${dated(last.day)}，共 ${run.length} 天`;
  return `${first.reason}：${first.name === null || first.name === first.reason ? '' : `${first.name}，`}${span}`;
}
