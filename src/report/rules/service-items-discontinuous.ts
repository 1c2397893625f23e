import { cite } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import { notApplicable, type Rule, verdictOf } from './rule.ts';
import { yearLinks } from './year-links.ts';

/** 上一年项目数量 ＝ last year's 上一年项目数量 ＋ last year's 本年增/减 (2019 edition). */
export const serviceItemsDiscontinuous: Rule = {
  id: 'service-items-discontinuous',
  ref: '§2.4',
  title: '上一年项目数量与上年报告接不上',
  severity: 'must-explain',
  citation: cite('FORM-2019'),
  editions: ['2019'],
  needs: ['disclosed', 'previous'],
  check: (facts) => {
    const links = yearLinks(facts, 'items');
    if (links.length === 0) return notApplicable;
    const broken = links.filter(({ agrees }) => agrees === false);
    if (broken.length === 0) return verdictOf([], 'must-explain');
    return verdictOf(
      [
        {
          cells: broken.map(({ cell }) => cell),
          message: `${broken.map(({ cell, expected, found }) => `${cellName(cell)}为 ${found}，按上年报告“上一年项目数量”加“本年增/减”应为 ${expected}`).join('；')}。`,
          advice: '请核对权责清单和上年报告；事项调整所致的，请说明。',
        },
      ],
      'must-explain',
    );
  },
};
