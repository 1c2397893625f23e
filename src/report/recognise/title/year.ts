import type { Line } from '../lines/lines.ts';
import { speaksOfSite } from './title-words.ts';

const period = /(20\d{2})年1月1日.{0,12}?(?:20\d{2}年)?12月31日/;
const ownYear = /(20\d{2})年度?.{0,6}?(?:政府信息公开|政务公开|信息公开|工作)/;
/** A year that is not of a document number, a budget or the day something was signed or put on line. */
const anyYear =
  /(?<![〔[［(（\d])(20\d{2})年(?!度?(?:部门)?(?:预算|决算)|(?!1月1日|12月31日)\d{1,2}月\d{1,2}日)/g;

/** A document of others that a report rests on. */
const otherDocuments = /《[^》]{0,200}(?:通知|要点|方案|意见|办法|规定)》/g;

/** The opening of a document as the years in it are looked for. */
const openingOf = (lines: readonly Line[], end: number): string =>
  lines
    .slice(0, Math.max(end, 1))
    .filter(({ text }) => !speaksOfSite.test(text))
    .map(({ text }) => text)
    .join('\n')
    .replace(/[ \t\u3000]+/g, '')
    .replace(otherDocuments, '');

/**
 * The report year that a document says in so many words where its title does not name it: the statistical period, else
 * the year of the sentence that introduces the report.
 */
export function yearStated(lines: readonly Line[], end: number): number | null {
  const text = openingOf(lines, end);
  const found = period.exec(text) ?? ownYear.exec(text);
  return found && Number(found[1]);
}

/** The year that the first part of a document names most often, else that of the page's title. */
export function yearNamed(
  lines: readonly Line[],
  meta: Readonly<Record<string, string>>,
  end: number,
): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of openingOf(lines, end).matchAll(anyYear))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (most) return most[0];
  const titled = /(20\d{2})年/.exec(meta.ArticleTitle ?? '');
  return titled ? Number(titled[1]) : null;
}
