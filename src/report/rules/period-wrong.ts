import { cite } from '../../law/index.ts';
import { statedPeriod } from './narrative/period.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, notApplicable, passed, type Rule, verdictOf } from './rule.ts';

/** The period is the whole report year. */
export const periodWrong: Rule = {
  id: 'period-wrong',
  ref: 'N-02',
  title: '统计期限不是报告年度',
  severity: 'must-explain',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['year'],
  check: (facts) => {
    const period = statedPeriod(facts);
    if (!period) return notApplicable;
    const { fromYear, toYear, sentence } = period;
    if (fromYear === facts.year && toYear === facts.year) return passed;
    return verdictOf(
      [
        {
          part: sentence.part,
          message: `写明的统计期限是 ${fromYear}年1月1日至${toYear}年12月31日，报告年度却是 ${facts.year} 年。`,
          advice: '请改正统计期限；数据确实取自其他年度的，请重新统计。',
          at: locate(sentence),
        },
      ],
      'must-explain',
    );
  },
};
