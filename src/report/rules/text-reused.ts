import { cite } from '../../law/index.ts';
import { fingerprint, similarity } from './narrative/similarity.ts';
import { bothEditions, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

const suspect = 0.6;
const copied = 0.8;

/** 内容雷同: sections 1 and 5 repeat last year's report. */
export const textReused: Rule = {
  id: 'text-reused',
  ref: 'N-12',
  title: '正文与上年报告雷同',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['s1', 'previous'],
  check: (facts) => {
    const [now, before] = [fingerprint(facts.report), fingerprint(facts.previous!)];
    if (!now || !before) return notAssessable;
    const alike = similarity(now, before);
    if (alike < suspect) return passed;
    return verdictOf(
      [
        {
          part: 's1',
          severity: alike >= copied ? 'blocker' : 'must-explain',
          message: `“总体情况”和“存在的主要问题及改进情况”与上年报告有 ${Math.round(alike * 100)}% 的文字相同，属于内容雷同。`,
          advice: '请按本年度的实际工作重写，写出本年的做法、数据、问题和上年问题的改进结果。',
        },
      ],
      'blocker',
    );
  },
};
