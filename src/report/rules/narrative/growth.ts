import { everyMatch } from './every-match.ts';
import type { Sentence } from './sentences.ts';

/** A number beside last year's and the percentage by which it is said to have changed. */
export interface ToldGrowth {
  readonly now: number;
  readonly before: number;
  /** Negative for a fall. */
  readonly percent: number;
  readonly decimals: number;
}

const growth =
  /(?<!\d)(\d+)(?:件|条|份|篇|次)[，、（]?(?:较|比|同比)(?:上一?年度?|去年|20\d\d年度?)(?:同期)?的?（?(\d+)(?:件|条|份|篇|次)）?，?(增长|增加|上升|提高|回落|减少|下降|降低)了?约?(\d+(?:\.\d+)?)%/g;

/** 收到12件，比上年的10件增长20%: what one sentence tells of a change, with both numbers. */
export function growthsOf({ text }: Sentence): readonly ToldGrowth[] {
  return everyMatch(growth, text).map(([, now, before, direction, percent]) => ({
    now: Number(now),
    before: Number(before),
    percent: /回落|减少|下降|降低/.test(direction!) ? -Number(percent) : Number(percent),
    decimals: percent!.split('.')[1]?.length ?? 0,
  }));
}

/** Whether the percentage is what the two numbers come to, as far as it is written out. */
export function growthFits({ now, before, percent, decimals }: ToldGrowth): boolean {
  if (before === 0) return true;
  return Math.abs(((now - before) / before) * 100 - percent) <= 0.5 * 10 ** -decimals + 0.05;
}
