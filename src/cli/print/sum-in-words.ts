import type { Diagnostic, ReportSum } from '../../report/index.ts';
import { reportOfSum } from '../../report/index.ts';
import { cellInWords } from './cell-in-words.ts';
import { tableLines } from './reading-tables.ts';

/** A sum with what a person must know about it. */
export interface ToldSum {
  readonly name: string;
  readonly sum: ReportSum;
  /** The files of the parts, in the same order. */
  readonly files: readonly string[];
  readonly unread: readonly { readonly file: string; readonly reason: Diagnostic }[];
}

/** Most unknown cells are alike; the first show what is the matter. */
const shown = 10;

/** A sum for people: who is in it, who is missing, what cannot be summed, and on request the tables. */
export function sumInWords({ name, sum, unread }: ToldSum, table: 'with-table' | 'without-table'): string {
  const { parts, missing, notes, cells, year, edition } = sum;
  const unknown = Object.entries(cells).filter(([, cell]) => cell.unknown > 0);
  const lines = [
    `${name}：由 ${parts.length} 份年报汇总${year === null ? '' : `，${year} 年`}。`,
    ...(missing.length > 0 ? [`缺 ${missing.length} 个单位：${missing.join('、')}。`] : []),
    ...(unread.length > 0
      ? [`未能读取 ${unread.length} 个文件：${unread.map(({ file }) => file).join('、')}。`]
      : []),
    ...notes.map((note) => `注意：${note}。`),
    ...(unknown.length > 0 ? [`不能合计的有 ${unknown.length} 格：`] : []),
    ...unknown
      .slice(0, shown)
      .map(([cell, { reading }]) => `  ${cellInWords(cell, edition)}：${reading.reason ?? '不详'}`),
    ...(unknown.length > shown ? [`  ……其余 ${unknown.length - shown} 格见 --json。`] : []),
  ];
  return `${[...lines, ...(table === 'with-table' ? tableLines(reportOfSum(sum, name)) : [])].join('\n')}\n`;
}
