import { cite } from '../../law/index.ts';
import { statedPeriods } from './narrative/period.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

/** Readers want to know which days the figures cover; most reports say so in the preface. */
export const periodUnstated: Rule = {
  id: 'period-unstated',
  ref: 'N-02',
  title: '没有写明统计期限',
  severity: 'hint',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['year', 's1'],
  check: (facts) => {
    if (statedPeriods(facts).length > 0) return passed;
    const { year } = facts;
    return verdictOf(
      [
        {
          part: 'preface',
          message: '没有写明数据的统计期限。',
          advice: `请写明“所列数据的统计期限自${year}年1月1日起至${year}年12月31日止”。`,
        },
      ],
      'hint',
    );
  },
};
