import { chineseDate } from '../law/index.ts';
import { dayOfInstant } from '../platform/index.ts';

/** An instant as the clock in China showed it, e.g. 2026年3月2日 09:30. */
export function chineseMoment(instant: string): string {
  const inChina = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${chineseDate(dayOfInstant(instant))} ${inChina.slice(11, 16)}`;
}
