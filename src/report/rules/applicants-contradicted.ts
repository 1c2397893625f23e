import { cite } from '../../law/index.ts';
import { contradictions } from './narrative/contradiction.ts';
import { applicationsFigure, type Figure, organisations, rangeOf } from './narrative/table-figures.ts';
import type { ReportFacts } from './report-facts.ts';
import { bothEditions, type Rule } from './rule.ts';

const columns = ['naturalPerson', 'commercial', 'research', 'publicWelfare', 'legalService'] as const;

function figureOfRows(facts: ReportFacts, rows: readonly string[], column: string): Figure {
  if (column !== 'organisations') return applicationsFigure(facts, '', rows, column);
  const cells = rows.flatMap((row) => organisations.map((each) => `applications/${row}/${each}`));
  return { name: '', cells, ...rangeOf(facts, cells) };
}

/** The kinds of applicants the prose counts must be the columns of table 3. */
export const applicantsContradicted: Rule = {
  id: 'applicants-contradicted',
  ref: 'N-04',
  title: '正文各类申请人件数与表三不符',
  severity: 'must-explain',
  citation: cite('REG-50(2)'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) =>
    contradictions(facts, {
      measures: [...columns, 'organisations'].map((column) => `applicant.${column}` as const),
      severity: 'must-explain',
      // Of applications received, of those with last year's, or of those decided: each is a fair way to count.
      others: (claim) => {
        const column = claim.measure.slice('applicant.'.length);
        return [['received', 'carriedIn'], ['decidedTotal']].map((rows) => ({
          ...figureOfRows(facts, rows, column),
          accepted: true,
          why: '',
        }));
      },
      advice: '请核对申请登记台账中申请人的类别，使正文与表三一致。',
    }),
};
