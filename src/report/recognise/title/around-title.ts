import type { Line } from '../lines/lines.ts';
import { plainText } from './plain-title.ts';
import type { TitleLines } from './title-lines.ts';
import { isBodyName } from './title-words.ts';

/** Lines the beginning of a title may stand above its words. */
const linesAbove = 2;

/** So many lines below a title are looked at for a second printing of it. */
const linesToRepeat = 12;

/** The title with its beginning on the lines above: the body's name, the year, or both. */
export function beginningAbove(lines: readonly Line[], title: TitleLines): TitleLines {
  if (!/^(?:20\d{2}|政府|政务|信息|关于|人民政府|管委会|办事处)/.test(title.text)) return title;
  let found = title;
  let seen = 0;
  for (let above = title.lines[0]! - 1; above >= 0 && seen < linesAbove; above -= 1) {
    const text = plainText(lines[above]!.text);
    if (text === '') continue;
    seen += 1;
    const isBody = isBodyName(text);
    const isBodyAndYear =
      !/20\d{2}/.test(found.text) && /^[\u4e00-\u9fa5（）()]{0,30}20\d{2}年度?$/.test(text);
    if (!isBody && !isBodyAndYear) break;
    found = { lines: [above, ...found.lines], text: text + found.text };
    if (isBody) break;
  }
  return found;
}

/** The year in brackets on the line below a title: （2023年度）. */
export function yearBelow(
  lines: readonly Line[],
  last: number,
  end: number,
): { readonly line: number; readonly text: string } | null {
  const line = lineBelow(lines, last, end);
  const text = line === null ? '' : plainText(lines[line]!.text);
  return line !== null && /^[（(]?20\d{2}年?度?[)）]?$/.test(text) ? { line, text } : null;
}

/** The body's name on a line of its own below a title that names none. */
export function bodyBelow(lines: readonly Line[], last: number, end: number): string | null {
  const line = lineBelow(lines, last, end);
  const text =
    line === null
      ? ''
      : plainText(lines[line]!.text)
          .replace(/^[（(](.*)[)）]$/, '$1')
          .replace(/^(?:编制|填报|报告|公开|发布)?(?:单位|机关|机构)[:：]/, '');
  return isBodyName(text) ? text : null;
}

function lineBelow(lines: readonly Line[], last: number, end: number): number | null {
  for (let index = last + 1; index < Math.min(end, lines.length); index += 1) {
    if (lines[index]!.text.trim() !== '') return index;
  }
  return null;
}

/** The line below a title that prints it again, as where a site sets its own title above the document's; or null. */
export function repeatedAfter(lines: readonly Line[], last: number, title: string): number | null {
  const again = lines.findIndex(
    (line, index) =>
      index > last &&
      index < last + linesToRepeat &&
      line.text.includes('公') &&
      !line.text.includes('。') &&
      plainText(line.text) === title,
  );
  return again < 0 ? null : again;
}
