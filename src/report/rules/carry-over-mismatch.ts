import { cite } from '../../law/index.ts';
import { arithmeticOf } from './arithmetic/imbalances.ts';
import { columnName } from './cell-names.ts';
import { bothEditions, notApplicable, notAssessable, type Rule, verdictOf } from './rule.ts';
import { yearLinks } from './year-links.ts';

/** 二、上年结转 of each column is what last year's report carried over to this one in its row 四. */
export const carryOverMismatch: Rule = {
  id: 'carry-over-mismatch',
  ref: 'T3-05',
  title: '上年结转与上年报告不符',
  severity: 'blocker',
  citation: cite('FORM-NOTE'),
  editions: bothEditions,
  needs: ['applications', 'previous'],
  check: (facts) => {
    const links = yearLinks(facts, 'carried-over');
    if (links.length === 0) return notApplicable;
    const broken = links.filter(({ agrees }) => agrees === false);
    if (broken.length === 0)
      return links.some(({ agrees }) => agrees === null) ? notAssessable : verdictOf([], 'blocker');
    // Which of two reports is wrong cannot be told while last year's does not even balance.
    const verified = arithmeticOf(facts.previous!).imbalances.length === 0;
    return verdictOf(
      [
        {
          cells: broken.map(({ cell }) => cell),
          severity: verified ? 'blocker' : 'must-explain',
          message: `${broken.map(({ cell, expected, found }) => `“${columnName(cell)}”列上年结转 ${found}，上年报告“四、结转下年度继续办理”为 ${expected}`).join('；')}。`,
          advice: '请与上年报告逐列核对；上年报告有误的，请附说明。',
        },
      ],
      'blocker',
    );
  },
};
