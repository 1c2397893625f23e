import { type CellId, cite, officialForms } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import type { ReportFacts } from './report-facts.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

/** 国务院令第711号 is the Regulation, 第492号 its first version of 2007: the numbers at hand while a report is written. */
const decrees: ReadonlyMap<number, string> = new Map([
  [711, '《政府信息公开条例》的国务院令号（第711号）'],
  [492, '旧《政府信息公开条例》的国务院令号（第492号）'],
]);

/** A count that equals the number of a decree or the year may have been pasted into the wrong place. */
export const figureFromDocumentNumber: Rule = {
  id: 'figure-from-document-number',
  ref: 'T2-05',
  title: '数字疑似误填文号或年份',
  severity: 'must-explain',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['disclosed'],
  check: (facts) => {
    const counts = officialForms[facts.edition!].tables.disclosed.cells.filter(
      (cell) => (facts.value(cell) ?? 0) >= smallest && !cell.endsWith('/amount'),
    );
    return verdictOf(
      counts.flatMap((cell) => {
        const value = facts.value(cell)!;
        const source = sourceOf(value, facts);
        if (source === null || confirmed(cell, value, facts)) return [];
        return [
          {
            cells: [cell],
            message: `${cellName(cell)}为 ${value}，正好是${source}，可能填错了位置。`,
            advice: '请对照台账核实；确为实际数量的，请附说明。',
          },
        ];
      }),
      'must-explain',
    );
  },
};

/** Smaller numbers coincide too often to mean anything. */
const smallest = 100;

function sourceOf(value: number, facts: ReportFacts): string | null {
  const decree = decrees.get(value);
  if (decree) return decree;
  if (facts.year !== null && Math.abs(value - facts.year) <= 1) return `年份 ${value}`;
  const quoted = facts.prose.includes(`第${value}号`) || facts.prose.includes(`〕${value}号`);
  return quoted ? `正文引用的文号（${value}号）` : null;
}

/** Whether the prose states the same count. */
function confirmed(cell: CellId, value: number, facts: ReportFacts): boolean {
  const row = cell.split('/')[1];
  const measure = row === 'normativeDocuments' ? /^documents/ : new RegExp(`^${row}$`);
  return facts.claims.some((claim) => measure.test(claim.measure) && claim.value === value);
}
