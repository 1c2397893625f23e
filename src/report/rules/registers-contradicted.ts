import { type CellId, cite } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import { bothEditions, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

/** More cells than this are counted, not named. */
const mostNamed = 5;

/** What the registers count (台账) is what the report must print. */
export const registersContradicted: Rule = {
  id: 'registers-contradicted',
  ref: 'X-03',
  title: '报告与台账统计不符',
  severity: 'must-explain',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['registers'],
  check: (facts) => {
    const counted = Object.entries(facts.registered);
    const known = counted.filter(([cell]) => facts.value(cell) !== undefined);
    const apart = known.filter(([cell, count]) => facts.value(cell) !== count);
    if (apart.length === 0) return known.length === 0 ? notAssessable : passed;
    const named = apart
      .slice(0, mostNamed)
      .map(([cell, count]) => `${cellName(cell)}报告为 ${facts.value(cell)}，台账为 ${count}`);
    const others = apart.length > mostNamed ? `等 ${apart.length} 格` : '';
    return verdictOf(
      [
        {
          cells: apart.map(([cell]): CellId => cell),
          message: `报告的数与台账统计不符：${named.join('；')}${others}。`,
          advice: '请逐件核对台账：台账漏登的补登，报告填错的改正；确有口径不同的，请附说明。',
        },
      ],
      'must-explain',
    );
  },
};
