import type { PublicBody } from '../../bodies/index.ts';
import {
  type Citation,
  chineseDate,
  type Day,
  isWorkday,
  type ReportingBody,
  reportDeadline,
  type WorkingCalendar,
} from '../../law/index.ts';
import type { IssuedNotice } from './give-notice.ts';

/** By when a body has to hand its report in (报送期限), and where that comes from. */
export interface FilingDeadline {
  readonly due: Day;
  /** What sets the day, in Chinese. */
  readonly why: string;
  readonly citation: Citation;
  /** Whether a rule or a notice sets the day; without, nobody can be late. */
  readonly binding: boolean;
  /** A warning in Chinese, while there is time and the day is no working day: it does not move. */
  readonly warning: string | null;
}

/** The last day for the report of a body on a year; null for years before the Regulation of 2019. */
export function filingDeadline(
  body: Pick<PublicBody, 'level' | 'kind'>,
  year: number,
  notice: IssuedNotice | null,
  calendar: WorkingCalendar,
  today: Day,
): FilingDeadline | null {
  const reporting = reportingBody(body);
  const legal = reportDeadline(reporting, year);
  if (legal === null) return null;
  const byNotice = reporting === 'township' && notice !== null;
  const due = byNotice ? notice.townshipDue : legal.due;
  const why = byNotice
    ? '县级主管部门编报通知确定的期限'
    : legal.statutory
      ? '《条例》规定的期限'
      : '《条例》没有规定乡镇的期限，暂按部门的期限，以编报通知为准';
  const binding = byNotice || legal.statutory;
  const warning = today <= due ? warningOf(due, calendar) : null;
  return { due, why, citation: legal.citation, binding, warning };
}

/** Whose period counts for a body. */
function reportingBody({ level, kind }: Pick<PublicBody, 'level' | 'kind'>): ReportingBody {
  if (level === 'township') return 'township';
  return kind === 'government' ? 'government' : 'department';
}

function warningOf(due: Day, calendar: WorkingCalendar): string | null {
  return isWorkday(calendar, due) ? null : `${chineseDate(due)}不是工作日，期限不顺延，请提前报送。`;
}
