import type { CellState } from './report.ts';

/** What people call the state of a cell. */
export const stateNames: Readonly<Record<CellState, string>> = {
  number: '有数值',
  zero: '零',
  blank: '空白',
  slash: '以符号代替数字',
  missing: '缺失',
  unreadable: '无法辨认',
};
