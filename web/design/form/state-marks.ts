import type { CellState } from '../../../src/report/index.ts';

/** The character that stands in a cell without print, so that blank and missing are not taken for each other. */
export const stateMarks: Readonly<Partial<Record<CellState, string>>> = { blank: '空', missing: '缺' };

/** What each state of a cell means, for the legend. */
export const stateMeanings: Readonly<Record<CellState, string>> = {
  number: '印有一个数',
  zero: '印有 0',
  blank: '有格无字，不等于 0',
  slash: '印有“/”“—”或“无”，不等于 0',
  missing: '原文没有这一格，或者少了格，无法确定是哪一格',
  unreadable: '印有文字，但不是一个数',
};
