import catalogue from '../../../data/catalogues/wrong-terms.json' with { type: 'json' };
import { cite } from '../../law/index.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

const terms = catalogue.terms.map(({ pattern, write }) => ({ words: new RegExp(pattern), write }));
const anyTerm = new RegExp(catalogue.terms.map(({ pattern }) => pattern).join('|'));

/** Wrong characters, wrong forms of document numbers, and words printed twice in a row. */
export const wordingError: Rule = {
  id: 'wording-error',
  ref: 'N-17',
  title: '错字或重复用词',
  severity: 'hint',
  citation: cite('DOCUMENT-LAYOUT'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const listed = anyTerm.test(facts.prose);
    if (!listed && !hasDoubledWord(facts.prose)) return passed;
    return verdictOf(
      facts.sentences.flatMap((sentence) => {
        const wrong = listed
          ? terms.flatMap(({ words, write }) => {
              const found = words.exec(sentence.text);
              return found ? [`“${found[0]}”应写作“${write}”`] : [];
            })
          : [];
        const doubled = doubledWord(sentence.text);
        const faults = [...wrong, ...(doubled ? [`“${doubled}”重复`] : [])];
        if (faults.length === 0) return [];
        return [
          {
            part: sentence.part,
            message: `用词疑有错误：${faults.join('；')}。`,
            advice: '请核对改正。',
            at: locate(sentence),
          },
        ];
      }),
      'hint',
    );
  },
};

const hasDoubledWord = (text: string): boolean => doubledWord(text) !== null;

/** Two characters printed twice in a row: 公开公开. 一个一个 and the like are good Chinese. */
function doubledWord(text: string): string | null {
  // How many characters in a row are each the same as the second before: each is looked at once.
  let same = 0;
  let [before, last] = [text.charCodeAt(0), text.charCodeAt(1)];
  for (let index = 2; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    same = code === before ? same + 1 : 0;
    before = last;
    last = code;
    if (same < 2) continue;
    const word = text.slice(index - 1, index + 1);
    if (/^[\u4e00-\u9fa5]{2}$/.test(word) && !/[一逐]|(.)\1/.test(word)) return word + word;
  }
  return null;
}
