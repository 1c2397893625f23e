import { type CorpusDocument, textDocument } from '../corpus-document.ts';
import {
  blankRows,
  brokenLabels,
  pipeMarkdown,
  pipeRagged,
  pipeRaggedOpen,
  runTogether,
} from '../layouts/text-tables.ts';
import { bodies } from '../manuscript/bodies.ts';
import { untold } from '../manuscript/damage.ts';
import { department, town } from '../manuscript/prose.ts';
import { busy, county, few } from '../manuscript/sample-figures.ts';

/** Rows between pipes, and rows whose cells run into each other. */
export const rowDocuments: readonly CorpusDocument[] = [
  textDocument({
    file: 'pipe-markdown-2023.md',
    shows: 'proper Markdown tables',
    draft: { body: bodies.land, year: 2023, figures: busy, voice: department },
    table: pipeMarkdown,
    finish: (lines, { headings }) =>
      lines.map((line, index) => {
        if (index === 0) return `# ${line}`;
        return headings.includes(line) ? `## ${line}` : line;
      }),
  }),
  textDocument({
    file: 'pipe-ragged-2023.txt',
    shows: 'only the real cells between pipes, swallowed positions as bare pipes at the end',
    draft: { body: bodies.health, year: 2023, figures: busy, voice: department },
    table: pipeRagged,
  }),
  textDocument({
    file: 'pipe-ragged-county-2025.txt',
    shows: 'the same without the leading pipe, numbers of several digits',
    draft: { body: bodies.district, year: 2025, figures: county, voice: department },
    table: pipeRaggedOpen,
  }),
  textDocument({
    file: 'blank-rows-2023.txt',
    shows: 'one blank between the cells, as copied out of a PDF',
    draft: { body: bodies.land, year: 2023, figures: busy, voice: department },
    table: blankRows,
  }),
  textDocument({
    file: 'broken-labels-2024.txt',
    shows: 'long labels broken in two, the values on the line between the halves',
    draft: { body: bodies.land, year: 2024, figures: busy, voice: department },
    table: brokenLabels(false),
  }),
  textDocument({
    file: 'broken-labels-above-2022.txt',
    shows: 'long labels broken in two, the values on the line below',
    draft: { body: bodies.health, year: 2022, figures: busy, voice: department },
    table: brokenLabels(true),
  }),
  textDocument({
    file: 'run-together-2025.txt',
    shows: 'the cells of a row run together; every run splits in one way only',
    draft: {
      body: bodies.stonebridge,
      year: 2025,
      figures: {
        ...few,
        disclosed: { normativeDocuments: { issued: 2, inForce: 9 }, licensing: { decisions: 128 } },
      },
      voice: town,
    },
    table: runTogether,
  }),
  textDocument({
    file: 'run-together-one-line-2022.txt',
    shows: 'the whole report on one line, page furniture before it',
    draft: {
      body: bodies.land,
      year: 2022,
      figures: {
        ...busy,
        disclosed: { ...busy.disclosed, normativeDocuments: { issued: 3, inForce: 7 } },
      },
      voice: department,
    },
    table: runTogether,
    finish: (lines, { prose, year }) => [
      `标题: ${prose.title}`,
      `发布时间: ${year + 1}-01-23 10:05`,
      '文号: ',
      '栏目: 政府信息公开年报',
      '==================== 正文 ====================',
      lines.join(''),
    ],
  }),
  textDocument({
    file: 'run-together-open-2023.txt',
    shows: 'run together where a row of table 2 splits in several ways: its cells stay open',
    draft: {
      body: bodies.health,
      year: 2023,
      figures: busy,
      voice: department,
      prints: (prints) => untold(prints, (cell) => cell.startsWith('disclosed/normativeDocuments/')),
    },
    table: runTogether,
  }),
];
