import { type CorpusDocument, pageDocument } from '../corpus-document.ts';
import { gb18030 } from '../layouts/gb18030.ts';
import * as page from '../layouts/html-pages.ts';
import * as table from '../layouts/html-tables.ts';
import { bodies } from '../manuscript/bodies.ts';
import {
  collapseOther,
  dropRow,
  inTurn,
  printed,
  swapColumns,
  untold,
  zerosAs,
} from '../manuscript/damage.ts';
import { brief, department, town } from '../manuscript/prose.ts';
import { busy, busy2019, county, few, quiet, quiet2019 } from '../manuscript/sample-figures.ts';

const departmental = { body: bodies.land, year: 2023, figures: busy, voice: department };
const township = { body: bodies.stonebridge, year: 2022, figures: few, voice: town };

/** Web pages: saved by word processors, cut from sites, old and new. */
export const webPageDocuments: readonly CorpusDocument[] = [
  pageDocument({
    file: 'clean-2023.html',
    shows: 'a page with nothing but the report, tables with their spans',
    draft: departmental,
    page: (manuscript) => page.cleanPage(manuscript),
  }),
  pageDocument({
    file: 'county-2024.html',
    shows: 'headings not marked as such, numbers of several digits, thousands with commas',
    draft: {
      body: bodies.district,
      year: 2024,
      figures: county,
      voice: department,
      prints: inTurn(printed('disclosed/licensing/decisions', '20,418', 20418)),
    },
    page: (manuscript) => page.paragraphPage(manuscript),
  }),
  pageDocument({
    file: 'word-export-2023.html',
    shows: 'saved by Word: conditional comments, a run for every few characters',
    draft: departmental,
    page: (manuscript) => page.wordPage(manuscript, table.wordTable),
  }),
  pageDocument({
    file: 'word-export-2020.html',
    shows: 'saved by Word on the form of 2019, zeros of table 3 and 4 left blank, an amount with its unit',
    draft: {
      body: bodies.health,
      year: 2020,
      figures: busy2019,
      voice: department,
      prints: inTurn(
        (prints) => zerosAs(prints, '', 'applications/'),
        (prints) => zerosAs(prints, '', 'disputes/'),
        printed('disclosed/procurement/amount', '1256000元', 1256000),
      ),
    },
    page: (manuscript) => page.wordPage(manuscript, table.wordTable),
  }),
  pageDocument({
    file: 'wps-export-2022.html',
    shows: 'saved by WPS: font elements, fragment marks, a page title of no use',
    draft: township,
    page: (manuscript) => page.wpsPage(manuscript, table.wpsTable),
  }),
  pageDocument({
    file: 'site-page-2023.html',
    shows:
      "a whole page of a site: navigation, other years' and neighbours' titles, an index table, a footer",
    draft: departmental,
    page: (manuscript) => page.sitePage(manuscript),
  }),
  pageDocument({
    file: 'site-page-word-2021.html',
    shows: 'the same around a report pasted from Word',
    draft: { body: bodies.willow, year: 2021, figures: few, voice: town },
    page: (manuscript) => page.sitePage(manuscript, table.wordTable),
  }),
  pageDocument({
    file: 'gb18030-2022.html',
    shows: 'encoded in GB18030, declared as gb2312',
    draft: { ...departmental, year: 2022 },
    page: (manuscript) => page.gbPage(manuscript),
    encode: gb18030,
  }),
  pageDocument({
    file: 'headed-table-2024.html',
    shows: 'th elements for labels and headings, thead and tbody',
    draft: { ...departmental, year: 2024, body: bodies.health },
    page: (manuscript) => page.cleanPage(manuscript, table.headedTable),
  }),
  pageDocument({
    file: 'unspanned-2023.html',
    shows: 'nothing spans: swallowed positions are blank cells, group labels repeat on every row',
    draft: { ...departmental, body: bodies.health },
    page: (manuscript) => page.cleanPage(manuscript, table.unspannedTable),
  }),
  pageDocument({
    file: 'table-over-pages-2023.html',
    shows: 'table 3 in two parts, headings repeated',
    draft: departmental,
    page: (manuscript) => page.paragraphPage(manuscript, table.tableOverPages),
  }),
  pageDocument({
    file: 'table-per-item-2023.html',
    shows: 'table 2 in four small tables',
    draft: { ...township, year: 2023 },
    page: (manuscript) => page.cleanPage(manuscript, table.tablePerItem),
  }),
  pageDocument({
    file: 'headless-2022.html',
    shows: 'tables without their header rows',
    draft: { ...departmental, year: 2022 },
    page: (manuscript) => page.cleanPage(manuscript, table.headlessTable),
  }),
  pageDocument({
    file: 'layout-tables-2021.html',
    shows: 'the report inside tables that only lay the page out',
    draft: { ...departmental, year: 2021 },
    page: (manuscript) => page.layoutTablePage(manuscript),
  }),
  pageDocument({
    file: 'single-table-2023.html',
    shows: 'the whole report in one table',
    draft: { ...township, year: 2023 },
    page: (manuscript) => page.singleTablePage(manuscript),
  }),
  pageDocument({
    file: 'broken-lines-2024.html',
    shows: 'line breaks and entities inside labels, values between spaces that do not break',
    draft: { ...departmental, year: 2024 },
    page: (manuscript) => page.cleanPage(manuscript, table.brokenLineTable),
  }),
  pageDocument({
    file: 'scripted-2022.html',
    shows: 'the report is a string in a script, the visible page is a shell',
    draft: { ...departmental, year: 2022, body: bodies.health },
    page: (manuscript) => page.scriptedPage(manuscript),
  }),
  pageDocument({
    file: 'twofold-2023.html',
    shows: 'the report twice on the page, the second copy hidden',
    draft: departmental,
    page: (manuscript) => page.twofoldPage(manuscript),
  }),
  pageDocument({
    file: 'swapped-columns-2023.html',
    shows: 'the columns of 商业企业 and 科研机构 have changed places with their headings',
    draft: {
      ...departmental,
      figures: county,
      grids: (grid) =>
        grid.table === 'applications'
          ? swapColumns(swapColumns(grid, '商业企业', '科研机构'), 'commercial', 'research')
          : grid,
    },
    page: (manuscript) => page.cleanPage(manuscript),
  }),
  pageDocument({
    file: 'row-not-printed-2024.html',
    shows: 'the row 3.要求提供公开出版物 is not printed',
    draft: {
      ...departmental,
      year: 2024,
      prints: (prints) => untold(prints, (cell) => cell.includes('/notHandled.publication/')),
      grids: (grid) => (grid.table === 'applications' ? dropRow(grid, 'notHandled.publication') : grid),
    },
    page: (manuscript) => page.cleanPage(manuscript),
  }),
  pageDocument({
    file: 'paragraph-cells-2023.html',
    shows: 'no table at all: every cell is a paragraph',
    draft: departmental,
    page: (manuscript) => page.cleanPage(manuscript, table.paragraphs),
  }),
  pageDocument({
    file: 'collapsed-other-2022.html',
    shows: '（六）其他处理 as one row in a report of 2022',
    draft: {
      body: bodies.street,
      year: 2022,
      figures: quiet,
      voice: brief,
      prints: (prints) => untold(prints, (cell) => cell.includes('/otherDisposition.')),
      grids: (grid) => (grid.table === 'applications' ? collapseOther(grid) : grid),
    },
    page: (manuscript) => page.cleanPage(manuscript),
  }),
  pageDocument({
    file: 'form-2019-in-2022.html',
    shows: 'the superseded form used for 2022',
    draft: { body: bodies.schools, year: 2022, edition: '2019', figures: quiet2019, voice: brief },
    page: (manuscript) => page.paragraphPage(manuscript),
  }),
];
