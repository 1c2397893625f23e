import { closedPeriods, type PeriodId, periods } from '../../applications/index.ts';
import type { Day } from '../../law/index.ts';
import { html, type PageRequest, type Safe } from '../../platform/index.ts';

/** The first year that is told: the revised regulation came into force in it. */
const firstYear = 2019;
/** Years on the page; older ones are at their addresses still. */
const yearsShown = 6;

/** A span of closed quarters. */
export interface Span {
  readonly year: number;
  readonly period: PeriodId;
}

/** The span that is asked for, of what is over; the longest of the newest year when none is named. */
export function spanOf(
  saidYear: string | undefined,
  saidPeriod: string | undefined,
  { act }: PageRequest,
): Span | null {
  const year = saidYear === undefined ? newestYear(act.today) : Number(saidYear);
  if (!Number.isInteger(year) || year < firstYear) return null;
  const closed = closedPeriods(year, act.today);
  const period = saidPeriod === undefined ? closed.at(-1) : closed.find((one) => one === saidPeriod);
  return period ? { year, period } : null;
}

/** The newest year with something that is over. */
function newestYear(today: Day): number {
  const thisYear = Number(today.slice(0, 4));
  return closedPeriods(thisYear, today).length > 0 ? thisYear : thisYear - 1;
}

function yearsNav(address: string, { act }: PageRequest, { year }: Span): Safe {
  const newest = newestYear(act.today);
  const years = Array.from({ length: yearsShown }, (_, back) => newest - back).filter(
    (one) => one >= firstYear,
  );
  return html`<nav class="years" aria-label="年份"><ul>${years.map(
    (one) =>
      html`<li><a href="${address}?year=${one}" ${one === year && html`aria-current="page"`}>${one} 年</a></li>`,
  )}</ul></nav>`;
}

const periodsNav = (address: string, { act }: PageRequest, { year, period }: Span): Safe =>
  html`<nav class="years" aria-label="时段"><ul>${closedPeriods(year, act.today).map(
    (one) =>
      html`<li><a href="${address}?year=${year}&amp;period=${one}" ${one === period && html`aria-current="page"`}>${periods[one].label}</a></li>`,
  )}</ul></nav>`;

/** The years and spans to choose from (时段). */
export const spanNav = (address: string, request: PageRequest, span: Span): Safe =>
  html`${yearsNav(address, request, span)}${periodsNav(address, request, span)}`;
