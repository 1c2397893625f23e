import type { CellId } from '../../../src/law/index.ts';
import { type CorpusDocument, textDocument } from '../corpus-document.ts';
import { pipeRagged, tabRows } from '../layouts/text-tables.ts';
import { bodies } from '../manuscript/bodies.ts';
import { applicationsBelow, collapseOther, untold } from '../manuscript/damage.ts';
import { brief, town } from '../manuscript/prose.ts';
import { busy, few, quiet, quiet2019 } from '../manuscript/sample-figures.ts';

/** What the excerpt no longer prints: everything after （三）不予公开. */
const afterExcerpt = (cell: CellId) =>
  applicationsBelow('received', 'carriedIn', 'granted', 'partial')(cell) && !cell.includes('/denied.');

/** Documents that depart from the form, or print only a part of it. */
export const irregularDocuments: readonly CorpusDocument[] = [
  textDocument({
    file: 'collapsed-other-2021.txt',
    shows: '（六）其他处理 as the one row of the 2019 form in a report of 2021',
    draft: {
      body: '青禾县柳湾乡',
      year: 2021,
      figures: busy,
      voice: brief,
      prints: (prints) => untold(prints, (cell) => cell.includes('/otherDisposition.')),
      grids: (grid) => (grid.table === 'applications' ? collapseOther(grid) : grid),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'form-2019-in-2023.txt',
    shows: 'the superseded form used for 2023',
    draft: { body: bodies.willow, year: 2023, edition: '2019', figures: quiet2019, voice: town },
    table: tabRows,
  }),
  textDocument({
    file: 'tables-first-2024.txt',
    shows: 'the three tables stand before the words',
    draft: { body: bodies.stonebridge, year: 2024, figures: few, voice: town },
    table: tabRows,
    finish: (lines, { headings }) => {
      const [words, tables, rest] = [0, 1, 4].map((section) => lines.indexOf(headings[section]!));
      return [
        ...lines.slice(0, words),
        ...lines.slice(tables, rest),
        ...lines.slice(words, tables),
        ...lines.slice(rest),
      ];
    },
  }),
  textDocument({
    file: 'excerpt-2022.txt',
    shows: 'an excerpt without title and signature that ends inside table 3',
    said: { body: null },
    draft: {
      body: bodies.land,
      year: 2022,
      figures: few,
      voice: brief,
      prints: (prints) => untold(prints, (cell) => cell.startsWith('disputes/') || afterExcerpt(cell)),
    },
    table: pipeRagged,
    finish: (lines) =>
      lines.slice(
        lines.indexOf('一、总体情况'),
        lines.findIndex((line) => line.includes('（四）无法提供')),
      ),
  }),
  textDocument({
    file: 'no-disputes-table-2023.txt',
    shows: 'table 4 is not printed, a sentence stands in its place',
    draft: {
      body: bodies.stonebridge,
      year: 2023,
      figures: quiet,
      voice: town,
      prints: (prints) => untold(prints, (cell) => cell.startsWith('disputes/')),
    },
    table: tabRows,
    finish: (lines, { headings }) => {
      const [from, to] = [lines.indexOf(headings[3]!) + 1, lines.indexOf(headings[4]!)];
      return lines.toSpliced(from, to - from, '本年度没有发生政府信息公开行政复议、行政诉讼。', '');
    },
  }),
];
