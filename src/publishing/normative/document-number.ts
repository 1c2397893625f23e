import { type Day, yearOf } from '../../law/index.ts';
import type { Refusal } from '../../platform/index.ts';

/** 发文字号: words of the body, year in 〔〕, a number without 第 and without leading zeros. */
const shape = /^[\u4e00-\u9fa5]{1,20}〔((?:19|20)\d{2})〕[1-9]\d{0,4}号$/;

/** What is wrong with the number of a document; null when it is as 党政机关公文处理 wants it. */
export function numberFault(number: string, signedOn: Day): Refusal | null {
  const year = shape.exec(number)?.[1];
  if (!year)
    return {
      code: 'number-malformed',
      field: 'number',
      sentence: `文号“${number}”不合规范。应为“机关代字〔年份〕序号号”，如“云政规〔2026〕3号”，年份用六角括号，序号不编虚位、不加“第”字。`,
    };
  const signed = yearOf(signedOn);
  // Signed in the last days of December, a document may bear either year's number.
  if (Math.abs(Number(year) - signed) > 1)
    return {
      code: 'number-year-wrong',
      field: 'number',
      sentence: `文号的年份是 ${year} 年，签署日期在 ${signed} 年，请核对。`,
    };
  return null;
}
