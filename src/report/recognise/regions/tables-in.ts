import type { TableId } from '../../../law/index.ts';
import { compact } from '../lines/compact.ts';
import type { Line } from '../lines/lines.ts';
import { isLong } from './region-ends.ts';
import type { Range } from './regions.ts';

/** One of the tables printed where the form has one, and what stands above it. */
export interface TablePart {
  readonly range: Range;
  readonly caption: string;
}

/** The last row of a table, by a letter and by its words, and how another of the same kind begins behind it. Table 4 has one row alone. */
const signs: Readonly<
  Partial<Record<TableId, { readonly sign: string; readonly last: RegExp; readonly first: RegExp }>>
> = {
  disclosed: {
    sign: '费',
    last: /行\s*政\s*事\s*业\s*性\s*收\s*费/,
    first: /^(?:第二十条第\(一\)项|信息内容本年新?制[发作]|本年(?:度)?新?制[发作](?:件数|数量)$)/,
  },
  applications: {
    sign: '转',
    last: /结\s*转\s*下/,
    first: /[勾钩]稽关系|^申请人情况$|^(?:一、)?[本今]年(?:度)?新收政府信息公开申请数量?\d*$/,
  },
};

/** So many lines above a table may say whose it is. */
const captionLines = 3;

/** The tables of one kind that follow each other in a region: that of last year, or those of other bodies, may be among them. */
export function tablesIn(lines: readonly Line[], region: Range, table: TableId): readonly TablePart[] {
  const ends = signs[table];
  const starts = [region.start];
  let last = -1;
  for (let index = region.start; ends && index < region.end; index += 1) {
    const line = lines[index]!;
    if (line.text.includes(ends.sign) && !isLong(line) && ends.last.test(line.text)) last = index;
    else if (last >= 0 && !isLong(line) && beginsTable(line, ends.first)) {
      starts.push(index);
      last = -1;
    }
  }
  if (starts.length === 1) return [{ range: region, caption: '' }];
  return starts.map((start, index) => ({
    range: { start, end: starts[index + 1] ?? region.end },
    caption: captionAbove(lines, start),
  }));
}

const beginsTable = ({ text, cells }: Line, first: RegExp): boolean =>
  cells.some((cell) => first.test(compact(cell.text))) || first.test(compact(text));

/** The short lines of text right above a table, blank ones left out; neither numbers nor the heading of the section. */
function captionAbove(lines: readonly Line[], start: number): string {
  const captions: string[] = [];
  for (let index = start - 1; index >= 0 && captions.length < captionLines; index -= 1) {
    const { grid, text, cells } = lines[index]!;
    if (text.trim() === '') continue;
    if (grid || cells.length > 1 || text.length > longestCaption || !/[\u4e00-\u9fa5]/.test(text)) break;
    if (sectionHeading.test(text)) break;
    captions.unshift(text.trim());
  }
  return captions.join('\n');
}

const longestCaption = 40;
const sectionHeading = /^[#*\s]*[一二三四五六][、.．]|主动公开政府信息情况|政府信息公开申请情况/;
