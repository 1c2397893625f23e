import * as OpenCC from 'opencc-js/cn2t';
import { type CorpusDocument, textDocument } from '../corpus-document.ts';
import {
  bareCells,
  bareCellsApart,
  closedCells,
  lonePipes,
  openedRows,
  tabCells,
  withPageNumbers,
} from '../layouts/text-tables.ts';
import { bodies } from '../manuscript/bodies.ts';
import { labelled, untold, zerosAs } from '../manuscript/damage.ts';
import { brief, department, town } from '../manuscript/prose.ts';
import { busy, busy2019, few, quiet, quiet2019 } from '../manuscript/sample-figures.ts';

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });

/** Every cell on a line of its own. */
export const cellLineDocuments: readonly CorpusDocument[] = [
  textDocument({
    file: 'tab-cells-2024.txt',
    shows: 'one cell per line behind a TAB, headings wrapped over lines, rows apart',
    draft: { body: bodies.health, year: 2024, figures: busy, voice: department },
    table: tabCells,
  }),
  textDocument({
    file: 'tab-cells-quiet-2023.txt',
    shows: 'the same for a township without applications',
    draft: { body: bodies.stonebridge, year: 2023, figures: quiet, voice: brief },
    table: tabCells,
  }),
  textDocument({
    file: 'bare-cells-2023.txt',
    shows: 'one cell per line and nothing else',
    draft: { body: bodies.land, year: 2023, figures: busy, voice: department },
    table: bareCells,
  }),
  textDocument({
    file: 'bare-cells-apart-2020.txt',
    shows: 'indented cells, blank lines between, headings wrapped; one of two fee values is not printed',
    draft: {
      body: bodies.schools,
      year: 2020,
      figures: quiet2019,
      voice: brief,
      prints: (prints) => untold(prints, (cell) => cell.startsWith('disclosed/fees/')),
      grids: (grid) => ({
        ...grid,
        rows: grid.rows.map((row) => row.filter(({ cell }) => cell !== 'disclosed/fees/change')),
      }),
    },
    table: bareCellsApart,
  }),
  textDocument({
    file: 'lone-pipes-2023.txt',
    shows: 'a lone pipe on the line between two cells',
    draft: { body: bodies.willow, year: 2023, figures: few, voice: town },
    table: lonePipes,
  }),
  textDocument({
    file: 'closed-cells-2022.txt',
    shows: 'each cell closed by a pipe; blank cells are a lone pipe',
    draft: {
      body: '临溪区社会事业局',
      year: 2022,
      figures: few,
      voice: brief,
      prints: (prints) => zerosAs(prints, '', 'disclosed/'),
    },
    table: closedCells,
  }),
  textDocument({
    file: 'opened-rows-2021.txt',
    shows: 'rows opened by a lone pipe, traditional characters, the form of 2019 used for 2021, headings cut',
    draft: {
      body: bodies.land,
      year: 2021,
      edition: '2019',
      figures: busy2019,
      voice: department,
      grids: labelled((label) => label.replace(/^本年新(制作|公开)数量$/, '本年新')),
    },
    table: openedRows,
    finish: (lines) => lines.map((line) => toTraditional(line)),
  }),
  textDocument({
    file: 'page-numbers-cells-2023.txt',
    shows: 'page numbers between dashes among the cells',
    draft: { body: bodies.stonebridge, year: 2023, figures: few, voice: town },
    table: withPageNumbers(bareCells, 40, (page) => `- ${page} -`),
  }),
];
