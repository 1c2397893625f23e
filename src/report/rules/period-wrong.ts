import { cite } from '../../law/index.ts';
import { statedPeriods } from './narrative/period.ts';
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
    const periods = statedPeriods(facts);
    if (periods.length === 0) return notApplicable;
    const wrong = periods.find(
      ({ fromYear, toYear, wholeYears }) => fromYear !== facts.year || toYear !== facts.year || !wholeYears,
    );
    if (!wrong) return passed;
    const { words, sentence } = wrong;
    return verdictOf(
      [
        {
          part: sentence.part,
          message: `写明的统计期限是“${words}”，报告年度却是 ${facts.year} 年，应为 ${facts.year}年1月1日至${facts.year}年12月31日。`,
          advice: '请改正统计期限；数据确实取自其他年度的，请重新统计。',
          at: locate(sentence),
        },
      ],
      'must-explain',
    );
  },
};
