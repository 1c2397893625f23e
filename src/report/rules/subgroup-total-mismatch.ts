import { cite } from '../../law/index.ts';
import { columnName } from './cell-names.ts';
import { groupRows } from './cells/group-rows.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

/** Where a heading （三） to （六） prints a sum of its own, it must be the sum of its rows. */
export const subgroupTotalMismatch: Rule = {
  id: 'subgroup-total-mismatch',
  ref: 'T3-06',
  title: '分组合计不等于各分项之和',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) =>
    verdictOf(
      groupRows(facts).flatMap(({ name, mismatches }) =>
        mismatches.length === 0
          ? []
          : [
              {
                cells: mismatches.map(({ cell }) => cell),
                message: `“${name}”标题行所填的合计与下面各分项之和不符：${mismatches
                  .map(({ cell, own, sum }) => `“${columnName(cell)}”列合计 ${own}，分项之和 ${sum}`)
                  .join('；')}。`,
                advice: '请核对各分项；规定格式中标题行没有数字，改正后删去合计。',
              },
            ],
      ),
      'blocker',
    ),
};
