import { type CorpusDocument, textDocument } from '../corpus-document.ts';
import {
  tabRows,
  tabRowsLosingAColumn,
  tabRowsOverPages,
  tabRowsShifted,
  withPageNumbers,
} from '../layouts/text-tables.ts';
import { bodies } from '../manuscript/bodies.ts';
import {
  applicationsBelow,
  cut,
  halfWidth,
  inTurn,
  labelled,
  untold,
  zerosAs,
} from '../manuscript/damage.ts';
import { brief, department, town } from '../manuscript/prose.ts';
import { busy, county, few, quiet } from '../manuscript/sample-figures.ts';

const firstPage = applicationsBelow('received', 'carriedIn', 'granted', 'partial');

/** Rows with TAB between the cells, and what page breaks do to them. */
export const tabRowDocuments: readonly CorpusDocument[] = [
  textDocument({
    file: 'tab-rows-2023.txt',
    shows: 'one row per line, TAB between cells, spanned positions empty',
    draft: { body: bodies.stonebridge, year: 2023, figures: few, voice: town },
    table: tabRows,
  }),
  textDocument({
    file: 'tab-rows-over-pages-2022.txt',
    shows: 'blank lines inside the tables where pages ended',
    draft: { body: bodies.land, year: 2022, figures: busy, voice: department },
    table: tabRowsOverPages,
  }),
  textDocument({
    file: 'tab-rows-county-2024.txt',
    shows: 'numbers of three and more digits in every column, a fee with four decimals',
    draft: { body: bodies.district, year: 2024, figures: county, voice: department },
    table: tabRows,
  }),
  textDocument({
    file: 'tab-rows-lost-column-2023.txt',
    shows: 'after the page break six zeros are left of seven: which was lost cannot be told',
    draft: {
      body: bodies.willow,
      year: 2023,
      figures: quiet,
      voice: town,
      prints: (prints) => untold(prints, firstPage),
      grids: labelled(cut),
    },
    table: tabRowsLosingAColumn,
  }),
  textDocument({
    file: 'tab-rows-lost-column-busy-2022.txt',
    shows:
      'after the page break the total of each row is lost; it may be left open or inferred, nothing else',
    draft: { body: bodies.land, year: 2022, figures: busy, voice: department },
    inferable: firstPage,
    table: tabRowsLosingAColumn,
  }),
  textDocument({
    file: 'tab-rows-shifted-2022.txt',
    shows: 'the header breaks over the page; a blank cell stands before six zeros',
    draft: {
      body: bodies.stonebridge,
      year: 2022,
      figures: quiet,
      voice: brief,
      prints: (prints) => untold(prints, applicationsBelow('received', 'carriedIn')),
      grids: labelled(halfWidth),
    },
    table: tabRowsShifted,
  }),
  textDocument({
    file: 'windows-line-ends-2023.txt',
    shows: 'a byte order mark and CR LF',
    draft: { body: bodies.willow, year: 2023, figures: few, voice: town },
    table: tabRows,
    finish: (lines) => lines.map((line, index) => `${index === 0 ? '\uFEFF' : ''}${line}\r`),
  }),
  textDocument({
    file: 'blank-zeros-2023.txt',
    shows: 'zeros in the tables of applications and disputes are left blank',
    draft: {
      body: bodies.health,
      year: 2023,
      figures: busy,
      voice: department,
      prints: inTurn(
        (prints) => zerosAs(prints, '', 'applications/'),
        (prints) => zerosAs(prints, '', 'disputes/'),
      ),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'slash-zeros-2022.txt',
    shows: 'a slash stands where a zero belongs',
    draft: {
      body: bodies.willow,
      year: 2022,
      figures: few,
      voice: town,
      prints: (prints) => zerosAs(prints, '/'),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'half-blank-disputes-2023.txt',
    shows: 'the five cells of reconsideration are blank, the ten of litigation hold zeros',
    draft: {
      body: bodies.stonebridge,
      year: 2023,
      figures: quiet,
      voice: town,
      prints: (prints) => zerosAs(prints, '', 'disputes/reconsideration/'),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'page-numbers-2024.txt',
    shows: 'page numbers between dashes on lines of their own inside the tables',
    draft: { body: bodies.land, year: 2024, figures: busy, voice: department },
    table: withPageNumbers(tabRows, 11, (page) => `— ${page} —`),
  }),
  textDocument({
    file: 'page-numbers-bare-2023.txt',
    shows: 'bare page numbers on lines of their own inside the tables',
    draft: { body: bodies.stonebridge, year: 2023, figures: few, voice: town },
    table: withPageNumbers(tabRows, 8, (page) => String(page)),
  }),
  textDocument({
    file: 'page-numbers-of-2022.txt',
    shows: 'page numbers in the form 第 3 页 共 9 页',
    draft: { body: bodies.health, year: 2022, figures: busy, voice: brief },
    table: withPageNumbers(tabRows, 7, (page) => `第 ${page} 页 共 9 页`),
  }),
];
