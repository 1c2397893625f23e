import type { ReportFacts } from '../report-facts.ts';
import { everyMatch } from './every-match.ts';
import type { Sentence } from './sentences.ts';

/** The statistical period (统计期限) as the report states it. */
export interface StatedPeriod {
  readonly fromYear: number;
  readonly toYear: number;
  /** As the sentence words it, first to last day. */
  readonly words: string;
  /** Whether it goes from 1 January to 31 December. */
  readonly wholeYears: boolean;
  readonly sentence: Sentence;
}

const period =
  /(20\d\d)年(\d{1,2})月(\d{1,2})日?(?:起|开始)?，?(?:至|到|-|—|－|–|~)+(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日?/g;
/** Other spans of days, such as those of a plan or a campaign, are not the period of the figures. */
const ofFigures = /统计|数据/;

/** The periods the report states for its figures, from 1 January or to 31 December of a year. */
export function statedPeriods(facts: ReportFacts): readonly StatedPeriod[] {
  return facts.sentences.flatMap((sentence) => {
    if (!/月(?:1|31)日?/.test(sentence.text)) return [];
    const figures = ofFigures.test(sentence.text);
    return everyMatch(period, sentence.text).flatMap(([words, from, month, day, to, toMonth, toDay]) => {
      const first = month === '1' && day === '1';
      const last = toMonth === '12' && toDay === '31';
      if (!(first && last) && !(figures && (first || last))) return [];
      return [
        {
          fromYear: Number(from),
          toYear: Number(to ?? from),
          words,
          wholeYears: first && last,
          sentence,
        },
      ];
    });
  });
}
