import { compact } from '../lines/compact.ts';
import type { Line } from '../lines/lines.ts';
import { isLong, longestCell } from './region-ends.ts';

/** Every line that begins table 4 has one of these. */
const disputesSign = /[维纠审复]/;
const disputesHeader = /(?:结果)?维持|结果纠正|尚未审结|未经复议|复议后起诉/;

/** Where table 4 begins, from one line on: at the heading of its section or at the first of its own; −1 when it is not there. */
export function findDisputes(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (isLong(line) && !/^[四三]?[、.]?\s*(?:因)?政府信息公开.{0,8}行政复议/.test(line.text.trim()))
      continue;
    if (!disputesSign.test(line.text)) continue;
    const text = compact(line.text);
    if (
      /^(?:[一二三四五]、)?(?:因)?政府信息公开(?:工作被申请)?行政复议、?(?:提起)?(?:和)?行政诉讼的?情况/.test(
        text,
      )
    )
      return index;
    if (disputesHeader.test(text) && text.length < longestCell && !text.includes('。'))
      return backToHeader(lines, index);
  }
  return -1;
}

/** The heading 行政复议 / 行政诉讼 stands on the line or lines before the first column names. */
function backToHeader(lines: readonly Line[], index: number): number {
  let start = index;
  while (
    start > 0 &&
    index - start < 6 &&
    /^(?:行政复议|行政诉讼){0,2}$/.test(compact(lines[start - 1]!.text))
  )
    start -= 1;
  return start;
}
