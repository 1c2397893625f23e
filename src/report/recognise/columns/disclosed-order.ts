import type { FormRow } from '../../../law/index.ts';
import { withoutExplanation } from '../lines/compact.ts';
import type { HeaderCell } from '../print/printed-rows.ts';
import { type HeadingNames, headingLines, orderOfSingleWords, orderOnOneLine } from './printed-order.ts';

/** The whole headings of the columns of table 2, in both editions: a part of one may be a line of a wrapped heading. */
const headings: readonly (readonly [column: string, heading: RegExp])[] = [
  ['issued', /^本年度?制发(?:件数|数量)$/],
  ['repealed', /^本年度?废止(?:件数|数量)$/],
  ['inForce', /^现行有效(?:件数|数量)$/],
  ['made', /^本年度?新?制作数量?$/],
  ['newlyDisclosed', /^本年度?新公开数量?$/],
  ['disclosedTotal', /^对外公开总?数量?$/],
  ['itemsLastYear', /^上一?年度?项目数量?$/],
  ['change', /^本年度?增[/／]?减(?:数量?)?$/],
  ['decisions', /^(?:本年度?)?处理决定数量?$/],
  ['projects', /^采购项目数量?$/],
  ['amount', /^采购总金额$/],
];

const names: HeadingNames = {
  beginnings: '本现对上处增采',
  named: (word) => {
    const heading = withoutExplanation(word);
    return headings.find(([, words]) => words.test(heading))?.[0];
  },
};

/** Gives the columns of a row of table 2 in the order the headings print them, which is not always the official one. */
export function disclosedOrder(
  headers: readonly HeaderCell[],
): (columns: FormRow['columns']) => readonly string[] {
  const lines = headingLines(headers, names);
  return (columns) => {
    const official = columns.map(({ id }) => id);
    if (official.length < 2) return official;
    return orderOnOneLine(lines, official) ?? orderOfSingleWords(lines, official) ?? official;
  };
}
