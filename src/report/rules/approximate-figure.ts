import { cite } from '../../law/index.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

const approximate =
  /(?<!\d)\d+(?:余|多)(?:条|件|篇|份|次|个|期|项|人|场)|(?:近|约|大约|超过?|逾)\d+(?:条|件|篇|份|次|个|期|项|人|场)/g;

/** 200余条 is a bound and not a count; an annual report counts. */
export const approximateFigure: Rule = {
  id: 'approximate-figure',
  ref: 'N-16',
  title: '正文使用约数',
  severity: 'hint',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['s1'],
  check: (facts) => {
    const found = facts.text('s1').match(approximate);
    if (!found) return passed;
    const sentence = facts.sentences.find(({ text }) => text.includes(found[0]!))!;
    return verdictOf(
      [
        {
          part: 's1',
          message: `总体情况有 ${found.length} 处约数：${found.slice(0, 5).join('、')}。`,
          advice: '年度报告的数据应当准确，请改为实际数量。',
          at: locate(sentence),
        },
      ],
      'hint',
    );
  },
};
