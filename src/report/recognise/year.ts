import type { Line } from './lines.ts';

const period = /(20\d{2})年1月1日.{0,12}?(?:20\d{2}年)?12月31日/;
const ownYear = /(20\d{2})年度?.{0,6}?(?:政府信息公开|政务公开|信息公开|工作)/;
/** A year that is not of a document number, a budget or the day something was signed or put on line. */
const anyYear =
  /(?<![〔[［(（\d])(20\d{2})年(?!度?(?:部门)?(?:预算|决算)|(?!1月1日|12月31日)\d{1,2}月\d{1,2}日)/g;

/**
 * The report year of a document whose title does not name it: from the statistical period,
 * else from the sentence that introduces the report, else the year its first part names most often.
 */
export function yearInText(
  lines: readonly Line[],
  meta: Readonly<Record<string, string>>,
  end: number,
): number | null {
  const text = lines
    .slice(0, Math.max(end, 1))
    .map((line) => line.text)
    .join('\n')
    .replace(/[ \t\u3000]+/g, '');
  for (const pattern of [period, ownYear]) {
    const found = pattern.exec(text);
    if (found) return Number(found[1]);
  }
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(anyYear))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (most) return most[0];
  const titled = /(20\d{2})年/.exec(meta.ArticleTitle ?? '');
  return titled ? Number(titled[1]) : null;
}
