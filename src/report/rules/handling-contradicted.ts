import { cite } from '../../law/index.ts';
import type { Claim } from './narrative/claim.ts';
import { contradictions, type OtherFigure } from './narrative/contradiction.ts';
import { rangeOf } from './narrative/table-figures.ts';
import type { ReportFacts } from './report-facts.ts';
import { bothEditions, type Rule } from './rule.ts';

/** What the prose says was decided, brought over from last year and carried over to the next must be that of table 3. */
export const handlingContradicted: Rule = {
  id: 'handling-contradicted',
  ref: 'N-04',
  title: '正文办结、结转件数与表三不符',
  severity: 'blocker',
  citation: cite('REG-50(2)'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) =>
    contradictions(facts, {
      measures: ['decided', 'carriedIn', 'carriedOut'],
      severity: 'blocker',
      others,
      advice: '请核对申请登记台账，改正正文或表三，使两处一致。',
    }),
};

/** 当年新收46件，已办结44件，2件尚在办理: decided of what came in this year, which is said. */
const ofThisYear = /当年|当期|本年(?:度)?新收[^。；]*(?:其中|尚|余)|其中(?:已)?办结/;

/** 办结 may have been counted of this year's applications only. */
function others(claim: Claim, facts: ReportFacts): readonly OtherFigure[] {
  if (claim.measure !== 'decided') return [];
  const cells = ['applications/decidedTotal/total', 'applications/carriedIn/total'];
  const decided = rangeOf(facts, [cells[0]!]);
  const carriedIn = rangeOf(facts, [cells[1]!]);
  return [
    {
      name: '表三“（七）总计”减“二、上年结转”',
      cells,
      low: decided.low - carriedIn.high,
      high: decided.high - carriedIn.low,
      accepted: ofThisYear.test(claim.sentence.text),
      why: '这个数正好等于办理结果总计减去上年结转，可能没有计入上年结转的申请。',
    },
  ];
}
