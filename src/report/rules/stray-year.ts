import { cite } from '../../law/index.ts';
import { everyMatch } from './narrative/every-match.ts';
import { locate, type Sentence } from './narrative/sentences.ts';
import { bothEditions, type Finding, type Rule, verdictOf } from './rule.ts';

/** A year as the time of what is told: 2021年，我镇 … Not in a title《》, a document number〔〕, a range, a comparison. */
const asTime =
  /(?:^|[。，；）：]|情况|方面)(20\d\d)年(?:度)?(?=，|我|全|本|共|收到|受理|新收|累计|未收|没有)/g;
const elsewhere = /自20\d\d年|以来|十四五|规划|决算|结转/;
const planned = /将|计划|下一步|拟|继续/;

/** A sentence about another year is often a remnant of an older report. */
export const strayYear: Rule = {
  id: 'stray-year',
  ref: 'N-01',
  title: '正文出现其他年份',
  severity: 'hint',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['year'],
  check: (facts) => {
    const others = new Map<number, Sentence[]>();
    for (const sentence of facts.sentences) {
      const other = strayYearOf(sentence, facts.year!);
      if (other !== null) others.set(other, [...(others.get(other) ?? []), sentence]);
    }
    return verdictOf(
      [...others].map(([other, sentences]) => findingOf(other, sentences, facts.year!)),
      'hint',
    );
  },
};

/** However many sentences of last year's report were left, it is one slip. */
const findingOf = (other: number, sentences: readonly Sentence[], year: number): Finding => ({
  part: sentences[0]!.part,
  message: `${year}年度的报告${sentences.length > 1 ? `有 ${sentences.length} 句话` : ''}写到“${other}年”，可能是往年报告的残留。`,
  advice: sentences.length > 1 ? '请核对这些话说的是哪一年的情况。' : '请核对这句话说的是哪一年的情况。',
  at: locate(sentences[0]!),
});

function strayYearOf({ text, part }: Sentence, year: number): number | null {
  if (!text.includes('20') || elsewhere.test(text)) return null;
  // Beside the report year another one is compared with; alone it is the year of which the sentence tells.
  if (text.includes(`${year}年`)) return null;
  for (const [, written] of everyMatch(asTime, text)) {
    const other = Number(written);
    const ofPlans = other === year + 1 && (part === 's5' || planned.test(text));
    if (other !== year && !ofPlans) return other;
  }
  return null;
}
