import { compact } from '../lines/compact.ts';
import type { PrintedRow } from './printed-rows.ts';

const sums: ReadonlySet<string> = new Set(['小计', '合计', '共计']);

/** Whether a row is a sum of the body's own making: 小计 or 合计 ends no label printed above it, but for （七）合计. */
export const isOwnSum = ({ label, before }: PrintedRow): boolean =>
  label.length <= longestSum && sums.has(compact(label)) && !compact(before).endsWith('(七)');

const longestSum = 4;
