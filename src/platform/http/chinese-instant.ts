import { inChina } from '../clock.ts';

/** An instant as people in China read it: `2026年3月2日09:31:20`. */
export function chineseInstant(instant: string): string {
  const china = inChina(instant);
  const [year, month, day] = china.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日${china.slice(11, 19)}`;
}
