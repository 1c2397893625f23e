import { cite } from '../../law/index.ts';
import { everyMatch } from './narrative/every-match.ts';
import { locate, type Sentence } from './narrative/sentences.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

/** A year as the time of what is told: 2021年，我镇 … Not in a title《》, a document number〔〕, a range, a comparison. */
const asTime = /(?:^|[。，；）])(20\d\d)年(?:度)?(?=，|我|全|本|共)/g;
const elsewhere = /上年|去年|较|相比|同比|自20\d\d年|以来|十四五|规划|决算|结转/;
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
  check: (facts) =>
    verdictOf(
      facts.sentences.flatMap((sentence) => {
        const other = strayYearOf(sentence, facts.year!);
        if (other === null) return [];
        return [
          {
            part: sentence.part,
            message: `${facts.year}年度的报告写到“${other}年”，可能是往年报告的残留。`,
            advice: '请核对这句话说的是哪一年的情况。',
            at: locate(sentence),
          },
        ];
      }),
      'hint',
    ),
};

function strayYearOf({ text, part }: Sentence, year: number): number | null {
  if (!text.includes('20') || elsewhere.test(text)) return null;
  for (const [, written] of everyMatch(asTime, text)) {
    const other = Number(written);
    const ofPlans = other === year + 1 && (part === 's5' || planned.test(text));
    if (other !== year && !ofPlans) return other;
  }
  return null;
}
