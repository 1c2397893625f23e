import { compact } from '../lines/compact.ts';
import type { Line } from '../lines/lines.ts';

/** The words a block of table 2 begins with. */
export const disclosedStart = /第\s*二\s*十\s*条\s*第\s*[（(]\s*[一五六八九]\s*[)）]\s*项/;
const afterTables =
  /^[#*\s]*(?:(?:第[四五六]部分|[（(]?[四五六][)）]?[、.．,，:：\s]|0?[4-6]\s*[、.．,，:：]|0?[4-6]\s|0[4-6])\s*)?(?:政府信息公开工作)?(?:存在的?(?:主要)?(?:问题|困难)|主要问题|问题及改进|其他需要报告)/;

/** Some reports print their tables before the first section. */
const firstSection = /^[#*\s]*(?:第一部分|一\s*[、.．,，:：])\s*(?:总体情况|基本情况|概述)/;

/** A prose line is longer than any cell of the form. */
export const longestCell = 160;

/** Whether a line is longer than the rows of a table are; the blanks that align columns do not count. */
export function isLong({ text }: Line): boolean {
  return text.length > longestCell && text.replace(/\s+/g, ' ').length > longestCell;
}

/** Where section three begins behind table 2: what it says above its own table is no row of table 2. */
export function beforeNextSection(lines: readonly Line[], from: number, end: number): number {
  const heading = lines.findIndex(
    (line, index) =>
      index > from && index < end && !line.grid && applicationsSection.test(compact(line.text)),
  );
  const { grid } = lines[end]!;
  const isText = (line: Line) => (line.grid ? line.grid === grid : line.cells.length === 1);
  return heading >= 0 && lines.slice(heading, end).every(isText) ? heading : end;
}

const applicationsSection = /^(?:第三部分|\(三\)|0?[三3][、.,:]?)?收到和处理政府信息公开申请情况$/;

/** The end of a region before the number of the next section, where that stands on a line of its own: 03, 第三部分. */
export function beforeNumber(lines: readonly Line[], start: number, end: number): number {
  let last = end - 1;
  while (last > start && lines[last]!.text.trim() === '') last -= 1;
  return last > start && numberAlone.test(lines[last]!.text) ? last : end;
}

const numberAlone =
  /^[#*\s]*(?:0[1-6]|PART\.?\s*0?[1-6]|第[一二三四五六]部分|[一二三四五六][、.．]?)[*\s]*$/i;

/** Where the tables are over: the index of the first line behind them. */
export function endOfTables(lines: readonly Line[], from: number): number {
  const end = lines.findIndex(
    (line, index) => index >= from && line.grid === null && (isHeadingBehind(line) || isProse(line)),
  );
  return end < 0 ? lines.length : end;
}

const isHeadingBehind = ({ text }: Line): boolean => afterTables.test(text) || firstSection.test(text);

/** Prose that follows the tables even where its section heading is lost. */
function isProse(line: Line): boolean {
  return (
    line.cells.length === 1 &&
    isLong(line) &&
    /[。；]/.test(line.text) &&
    !disclosedStart.test(line.text) &&
    !/\d{7}/.test(line.text)
  );
}
