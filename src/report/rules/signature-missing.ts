import { cite } from '../../law/index.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

/** A report is signed with the body's name and a date; on a web page both are often only in the frame around it. */
export const signatureMissing: Rule = {
  id: 'signature-missing',
  ref: 'N-15',
  title: '没有署名和日期',
  severity: 'hint',
  citation: cite('DOCUMENT-LAYOUT'),
  editions: bothEditions,
  needs: ['s6'],
  check: (facts) => {
    const { signature } = facts.report;
    const missing = [...(signature?.body ? [] : ['署名']), ...(signature?.date ? [] : ['成文日期'])];
    if (missing.length === 0) return passed;
    return verdictOf(
      [
        {
          part: 'signature',
          message: `报告末尾没有${missing.join('和')}。`,
          advice: '请在报告末尾写明机关全称和成文日期。',
          ...(signature && { at: { text: signature.body ?? signature.date ?? '', place: signature.place } }),
        },
      ],
      'hint',
    );
  },
};
