import { type CellId, cite, officialForms } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import type { ReportFacts } from './report-facts.ts';
import { bothEditions, notApplicable, type Rule, verdictOf } from './rule.ts';

/** A count that grew or shrank fivefold in a year is possible, but should be explained before it is published. */
export const yearOnYearJump: Rule = {
  id: 'year-on-year-jump',
  ref: 'T2-06',
  title: '与上年相比变化过大',
  severity: 'must-explain',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['previous'],
  check: (facts) => {
    if (facts.previous!.edition !== facts.edition || facts.edition === null) return notApplicable;
    const jumps = comparable(facts).flatMap((cell) => jumpOf(cell, facts));
    if (jumps.length === 0) return verdictOf([], 'must-explain');
    return verdictOf(
      [
        {
          cells: jumps.map(({ cell }) => cell),
          message: `与上年报告相比变化达五倍以上：${jumps.map(({ cell, before, now }) => `${cellName(cell)}上年 ${before}、本年 ${now}`).join('；')}。`,
          advice: '请核对两年的口径和台账；确实如此的，请说明原因。',
        },
      ],
      'must-explain',
    );
  },
};

/** Counts up to this vary by chance. */
const variesByChance = 20;
const factor = 5;

function comparable(facts: ReportFacts): CellId[] {
  const { disclosed, applications, disputes } = officialForms[facts.edition!].tables;
  const total = (cell: CellId): boolean => cell.endsWith('/total');
  return [
    ...disclosed.cells.filter((cell) => !cell.endsWith('/change')),
    ...applications.cells.filter((cell) => total(cell) && /\/(?:received|decidedTotal)\//.test(cell)),
    ...disputes.cells.filter(total),
  ];
}

function jumpOf(cell: CellId, facts: ReportFacts): { cell: CellId; before: number; now: number }[] {
  const before = facts.previous!.cells[cell]?.value ?? null;
  const now = facts.value(cell) ?? null;
  if (before === null || now === null || Math.max(before, now) <= variesByChance) return [];
  return Math.max(before, now) >= Math.min(before, now) * factor ? [{ cell, before, now }] : [];
}
