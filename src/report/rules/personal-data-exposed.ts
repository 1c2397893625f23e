import { cite } from '../../law/index.ts';
import { personalDataIn } from './narrative/personal-data.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

/** A published report must not carry anyone's identity number, bank account or private telephone number. */
export const personalDataExposed: Rule = {
  id: 'personal-data-exposed',
  ref: 'N-17',
  title: '正文含有个人信息',
  severity: 'blocker',
  citation: cite('PERSONAL-INFORMATION'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    if (!/\d{11}/.test(facts.prose)) return passed;
    return verdictOf(
      facts.sentences.flatMap((sentence) => {
        const found = personalDataIn(sentence.text);
        if (found.length === 0) return [];
        // The number itself is not repeated in the finding.
        const at = { ...locate(sentence), text: sentence.written.replace(/\d{11,}[\dXx]?/g, '…') };
        return found.map(({ kind, masked, certain }) => ({
          part: sentence.part,
          severity: certain ? ('blocker' as const) : ('must-explain' as const),
          message: `正文含有${kind}（${masked}）。`,
          advice: '请删去或隐去后再发布；已发布的，立即撤下更正。',
          at,
        }));
      }),
      'blocker',
    );
  },
};
