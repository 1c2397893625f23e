import { type Day, day } from '../../law/index.ts';

/** Spans of whole quarters from which the public may choose (统计时段). */
export const periods = {
  q1: { label: '第一季度', quarters: [1, 1] },
  q2: { label: '第二季度', quarters: [2, 2] },
  q3: { label: '第三季度', quarters: [3, 3] },
  q4: { label: '第四季度', quarters: [4, 4] },
  half: { label: '上半年', quarters: [1, 2] },
  'three-quarters': { label: '前三季度', quarters: [1, 3] },
  year: { label: '全年', quarters: [1, 4] },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly quarters: readonly [first: Quarter, last: Quarter] }>
>;

/** A quarter of a year (季度). */
export type Quarter = 1 | 2 | 3 | 4;

/** A span by its id. */
export type PeriodId = keyof typeof periods;

/** All spans, in the order in which they are offered. */
export const periodIds = Object.keys(periods) as readonly PeriodId[];

const ends = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The first and the last day of a quarter. */
export const daysOfQuarter = (
  year: number,
  quarter: Quarter,
): { readonly first: Day; readonly last: Day } => ({
  first: day(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`),
  last: day(`${year}-${ends[quarter - 1]}`),
});

/** The last day of a span. */
export const endOf = (year: number, period: PeriodId): Day =>
  daysOfQuarter(year, periods[period].quarters[1]).last;

/**
 * The spans of a year that are over (已结束的时段): what is still running is not told, for the figures of two days
 * would tell what happened between them.
 */
export const closedPeriods = (year: number, today: Day): readonly PeriodId[] =>
  periodIds.filter((id) => endOf(year, id) < today);
