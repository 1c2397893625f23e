import type { ReportFacts } from '../report-facts.ts';
import type { Sentence } from './sentences.ts';

/** The statistical period (统计期限) as the report states it. */
export interface StatedPeriod {
  readonly fromYear: number;
  readonly toYear: number;
  readonly sentence: Sentence;
}

const period = /(20\d\d)年1月1日(?:起)?(?:至|到|-|—|－|–|~)+(?:(20\d\d)年)?12月31日/;

/** Finds the period from 1 January to 31 December; null when the report states none. */
export function statedPeriod(facts: ReportFacts): StatedPeriod | null {
  for (const sentence of facts.sentences) {
    if (!sentence.text.includes('1月1日')) continue;
    const found = period.exec(sentence.text);
    if (found) return { fromYear: Number(found[1]), toYear: Number(found[2] ?? found[1]), sentence };
  }
  return null;
}
