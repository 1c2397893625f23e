import { cite } from '../../law/index.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

// Published reports separate the area code with any dash there is: 0000—1234567.
const phone = /(?:\d{3,4}[-—–－~]{0,2}\d{7,8}|\d{7,8}|1\d{10})/;
const details: readonly (readonly [string, RegExp])[] = [
  ['联系单位', /联系|咨询|疑问/],
  ['地址', /地址|[路街道巷]\d+号|邮编/],
  ['电话', new RegExp(`(?:电话|热线|传真|联系方式)[^。；]{0,16}${phone.source}`)],
];

/** Whom to ask about the report: unit, address, telephone. */
export const contactUnstated: Rule = {
  id: 'contact-unstated',
  ref: 'N-03',
  title: '没有写明联系方式',
  severity: 'hint',
  citation: cite('REG-12'),
  editions: bothEditions,
  needs: ['s1'],
  check: (facts) => {
    const missing = details.filter(([, words]) => !words.test(facts.prose)).map(([name]) => name);
    if (missing.length === 0) return passed;
    return verdictOf(
      [
        {
          part: 'preface',
          message: `没有写明对本报告有疑问时的${missing.join('、')}。`,
          advice: '请在报告开头写明联系单位、地址和办公电话。',
        },
      ],
      'hint',
    );
  },
};
