import type { Day, LocalDay, WorkingCalendar } from '../../law/index.ts';
import { addWorkdays, day, publishedYears, workingCalendar } from '../../law/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { deadlineInWords, yearInWords, yearOfCalendar, yearsInWords } from '../print/calendar-in-words.ts';
import { UsageError } from '../usage-error.ts';

/** More working days than any statutory period; counting on would only make a very long list. */
const mostWorkdays = 2500;

/** `gongkai calendar`: which days are worked, and when a period ends. */
export const calendar: Command = {
  name: 'calendar',
  summary: '查工作日历，推算若干个工作日后是哪一天',
  synopsis: ['calendar', 'calendar 年份', 'calendar add 日期 工作日数'],
  description: [
    '放假和调休以国务院办公厅每年的通知为准。还没有通知的年份，结果标明“暂定”，通知公布后可能变动。',
    'add 从次日起算（当日不计入），逐日列出计入或不计入的理由。',
  ],
  options: {
    'day-off': { type: 'string', value: '日期', multiple: true, help: '本地另外放假的一天' },
    workday: { type: 'string', value: '日期', multiple: true, help: '本地另外上班的一天' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: [
    ['gongkai calendar 2026', '2026 年的放假和调休'],
    ['gongkai calendar add 2025-09-26 20', '2025 年 9 月 26 日收到的申请，20 个工作日到哪一天'],
  ],
  async run(given, { out }) {
    const { text, data } = answer(given);
    await out.write(given.flag('json') ? `${JSON.stringify(data)}\n` : text);
    return exitCode.clean;
  },
};

function answer(given: Arguments): { text: string; data: unknown } {
  const [first, ...rest] = given.positionals;
  const working = workingCalendar(publishedYears, [
    ...given.texts('day-off').map((date) => localDay(date, 'dayOff')),
    ...given.texts('workday').map((date) => localDay(date, 'workday')),
  ]);
  if (first === undefined)
    return { text: yearsInWords(working), data: working.years.map((year) => yearOfCalendar(working, year)) };
  if (first === 'add') return added(working, rest);
  if (!/^\d{4}$/.test(first) || rest.length > 0)
    throw new UsageError(
      `不认识“${given.positionals.join(' ')}”。请写年份（如 2026），或者 add 日期 工作日数。`,
    );
  const year = yearOfCalendar(working, Number(first));
  return { text: yearInWords(year), data: year };
}

function added(calendar: WorkingCalendar, words: readonly string[]) {
  const [date, count] = words;
  if (date === undefined || count === undefined || words.length > 2)
    throw new UsageError('add 后面要写日期和工作日数，例如：gongkai calendar add 2025-09-26 20。');
  const workdays = Number(count);
  if (!/^\d+$/.test(count) || workdays > mostWorkdays)
    throw new UsageError(`工作日数“${count}”不对，应是 0 到 ${mostWorkdays} 之间的整数。`);
  const start = dayWritten(date);
  const deadline = addWorkdays(calendar, start, workdays);
  return { text: deadlineInWords(start, workdays, deadline), data: { start, workdays, ...deadline } };
}

function localDay(date: string, kind: LocalDay['kind']): LocalDay {
  return {
    date: dayWritten(date),
    kind,
    name: kind === 'dayOff' ? '本地放假' : '本地上班',
    source: '本次命令指定',
  };
}

/** A date as people write it: 2025-9-26, 2025/09/26, 20250926 or 2025年9月26日. */
function dayWritten(text: string): Day {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  const [, year, month = parts?.[4] ?? '', date = parts?.[5] ?? ''] = parts ?? [];
  try {
    return day(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  } catch {
    throw new UsageError(`“${text}”不是有效的日期，请写作 2025-09-26 的样子。`);
  }
}
