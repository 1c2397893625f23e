import { type CellId, cite } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import type { ReportFacts } from './report-facts.ts';
import { notApplicable, type Rule, verdictOf } from './rule.ts';
import { yearLinks } from './year-links.ts';

/** 现行有效 ＝ last year's ＋ 本年制发 − 本年废止, unless documents expired or were reclassified. */
export const documentsInForceUnexplained: Rule = {
  id: 'documents-in-force-unexplained',
  ref: 'T2-02',
  title: '现行有效件数与上年接不上',
  severity: 'must-explain',
  citation: cite('FORM-2021'),
  editions: ['2021'],
  needs: ['disclosed', 'previous'],
  check: (facts) => {
    const links = yearLinks(facts, 'in-force');
    if (links.length === 0) return notApplicable;
    return verdictOf(
      links.flatMap(({ cell, from }) => {
        const cells = ['inForce', 'issued', 'repealed'].map((column) => cell.replace('inForce', column));
        const [found, issued, repealed] = cells.map((part) => figure(facts, part));
        const before = facts.previous!.cells[from[0]!]?.value ?? null;
        if (found == null || issued == null || repealed == null || before === null) return [];
        const expected = before + issued - repealed;
        if (found === expected) return [];
        return [
          {
            cells,
            message: `${cellName(cell)}为 ${found}；按上年现行有效 ${before} ＋ 本年制发 ${issued} － 本年废止 ${repealed} 应为 ${expected}，相差 ${Math.abs(found - expected)}。${caution(facts, cells)}`,
            advice: '请核对规范性文件目录；因失效、重新认定等原因不一致的，请说明。',
          },
        ];
      }),
      'must-explain',
    );
  },
};

/** The number a cell prints, or what its run of digits comes to by the prose. */
function figure(facts: ReportFacts, cell: CellId): number | null {
  return facts.value(cell) ?? proposedFor(facts, cell);
}

function proposedFor(facts: ReportFacts, cell: CellId): number | null {
  const reading = facts.reading(cell);
  return reading?.state === 'unreadable' ? (reading.proposal ?? null) : null;
}

const caution = (facts: ReportFacts, cells: readonly CellId[]): string =>
  cells.some((cell) => facts.value(cell) === undefined)
    ? '本年各数连写在一起，是按正文所写分开的，请先核对。'
    : '';
