import type { Remark } from '../../report.ts';
import type { Line } from '../lines/lines.ts';

const fullWidth = /（[一二三四五六七八九]）/;
const halfWidth = /\([一二三四五六七八九]\)/;

/** Three characters or more that stand apart: 三、 本 年 度 办 理 结 果. Two (规 章) are set so in good print. */
const spaced = /(?:(?!无)[\u4e00-\u9fa5][ \u3000]){2}(?!无)[\u4e00-\u9fa5]/;

/** Labels of tables 2 and 3 that are not written in one way: brackets of both widths, characters pulled apart. */
export function unevenLabels(lines: readonly Line[]): Remark[] {
  return [...bothWidths(lines), ...pulledApart(lines)];
}

function bothWidths(lines: readonly Line[]): Remark[] {
  const full = lines.find(({ text }) => fullWidth.test(text));
  const half = full && lines.find(({ text }) => text.includes('(') && halfWidth.test(text));
  if (!half) return [];
  const [one, other] = [fullWidth.exec(full.text)![0], halfWidth.exec(half.text)![0]];
  return [uneven(`行名的括号全角、半角混用，既有“${one}”也有“${other}”`, half)];
}

/** Only of text: in a grid the width of the cell pulls the characters apart. */
function pulledApart(lines: readonly Line[]): Remark[] {
  const apart = lines.flatMap((line) =>
    line.grid ? [] : line.cells.filter(({ text }) => spaced.test(text)).map(({ text }) => ({ line, text })),
  );
  const [first] = apart;
  if (!first) return [];
  const others = apart.length > 1 ? `等 ${apart.length} 处` : '一处';
  return [uneven(`“${first.text.slice(0, mostShown)}”${others}字间有空格`, first.line)];
}

/** Where a whole line is one cell, its beginning shows enough. */
const mostShown = 30;

function uneven(message: string, { place }: Line): Remark {
  return { kind: 'label-uneven', message, place, cells: [] };
}
