import { cite } from '../../law/index.ts';
import { brokenSums } from './narrative/part-sums.ts';
import { locate, type Sentence } from './narrative/sentences.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

/** 共 72 条，其中 … 61 条、… 11 条: the parts a sentence lists must make up the whole it names. */
export const partsSumMismatch: Rule = {
  id: 'parts-sum-mismatch',
  ref: 'N-10',
  title: '正文分项之和与总数不符',
  severity: 'must-explain',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['s1'],
  check: (facts) =>
    verdictOf(
      facts.sentences.flatMap((sentence) =>
        brokenSums(withWhole(sentence, 'text')).map(({ whole, parts, sum, overlap }) => ({
          part: sentence.part,
          figures: [whole, ...parts],
          ...(overlap !== null && { severity: 'hint' as const }),
          message: `这句话的总数是 ${whole}，所列各项 ${parts.join('＋')} ＝ ${sum}，相差 ${Math.abs(whole - sum)}。${overlap === null ? '' : `除 ${overlap} 以外的各项之和正好是 ${whole}，这一项可能已经计在别的项里。`}`,
          advice: '请核对总数和各分项，改正有误的一处；分项有交叉的，请写明。',
          at: { ...locate(sentence), text: withWhole(sentence, 'written') },
        })),
      ),
      'must-explain',
    ),
};

/** A sentence that begins with 其中 divides what the sentence before it counted. */
const withWhole = (sentence: Sentence, form: 'text' | 'written'): string =>
  sentence.before && /^(?:其中|包括|分别)/.test(sentence.text)
    ? sentence.before[form] + sentence[form]
    : sentence[form];
