import { cite } from '../../law/index.ts';
import { groupRows } from './cells/group-rows.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

/** Headings （三） to （六） carry no numbers of their own: their rows do, and would otherwise be counted twice. */
export const groupRowNumbered: Rule = {
  id: 'group-row-numbered',
  ref: 'T3-06',
  title: '分组标题行填了数字',
  severity: 'must-explain',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) =>
    verdictOf(
      groupRows(facts)
        // One that does not add up is told by subgroup-total-mismatch.
        .filter(({ mismatches }) => mismatches.length === 0)
        .map(({ name }) => ({
          message: `“${name}”是分组标题，规定格式中该行没有数字，本报告却填了合计。`,
          advice: '请删去标题行的数字，只填下面各分项。',
          part: 's3' as const,
        })),
      'must-explain',
    ),
};
