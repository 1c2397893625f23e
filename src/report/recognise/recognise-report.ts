import { type CellId, type Edition, officialForms, prescribedEdition } from '../../law/index.ts';
import type { Reading, Remark, Report } from '../report.ts';
import type { SourceDocument } from '../source-document.ts';
import { proposeDivisions } from './digits/propose-divisions.ts';
import { titleInside } from './labels/heading-rows.ts';
import { unevenLabels } from './labels/uneven-labels.ts';
import { withCrowdedApart } from './lines/crowded-lines.ts';
import { type Line, linesOf } from './lines/lines.ts';
import { withoutSideColumns } from './lines/side-columns.ts';
import { ownReport } from './own-report.ts';
import { documentCut } from './regions/document-cut.ts';
import { findRegions, type Range } from './regions/regions.ts';
import { readSections } from './sections/sections.ts';
import { readApplications } from './tables/applications-table.ts';
import { missing } from './tables/cell-reading.ts';
import { readDisclosed } from './tables/disclosed-table.ts';
import { readDisputes } from './tables/disputes-table.ts';
import { readOwnTable } from './tables/own-table.ts';
import type { TableReading } from './tables/table-reading.ts';
import { bodyInText, organOf } from './title/body.ts';
import { readSignature, type Signature } from './title/signature.ts';
import { readTitle } from './title/title.ts';
import { yearNamed, yearStated } from './title/year.ts';

/**
 * Understands a document as an annual report: title, body, year, edition of each table by its content,
 * the six sections, and one reading for every cell of the form. Nothing is repaired and nothing is guessed;
 * what was damaged or not understood is in `remarks`.
 */
export function recogniseReport(document: SourceDocument): Report {
  return ownReport(document) ?? recogniseText(document);
}

function recogniseText(document: SourceDocument): Report {
  const lines = withCrowdedApart(withoutSideColumns(linesOf(document)));
  const regions = findRegions(lines);
  const beforeTables = regions.disclosed?.start ?? regions.applications?.start ?? lines.length;
  const firstHeading = lines.findIndex((line) =>
    /^[#*\s]*一\s*[、.．]\s*(?:总\s*体|基\s*本)/.test(line.text),
  );
  const title = readTitle(lines, firstHeading >= 0 ? Math.min(firstHeading, beforeTables) : beforeTables, [
    document.title,
    document.meta.ArticleTitle,
    document.meta['og:title'],
  ]);
  const {
    sections,
    preface,
    remarks: sectionRemarks,
  } = readSections(lines, regions, title.lines, document.format);
  const signature = readSignature(sections);

  const disclosedLines = within(lines, regions.disclosed);
  const applicationsLines = within(lines, regions.applications);
  const year =
    title.year ??
    yearStated(lines, beforeTables) ??
    yearBefore(signature) ??
    yearNamed(lines, document.meta, beforeTables);
  const owner = { body: title.body, year };
  const disclosed = readOwnTable(lines, regions.disclosed, 'disclosed', readDisclosed, owner);
  const applications = readOwnTable(lines, regions.applications, 'applications', readApplications, owner);
  const disputes = readDisputes(within(lines, regions.disputes));
  // Rows that both editions share tell nothing; a table of such rows alone is read by the form in force.
  const edition =
    disclosed.edition ??
    (year ? prescribedEdition(year) : null) ??
    applications.edition ??
    disputes.edition ??
    (applications.cells.size > 0 ? '2021' : null);
  const found = [disclosed, applications, disputes];
  const { cells, foreignCells } = cellsOf(edition, found);
  if (edition) proposeDivisions(edition, cells, () => proseOf(preface, sections));
  const remarks: Remark[] = [...sectionRemarks, ...found.flatMap((table) => table.remarks)];
  if (regions.disclosed)
    remarks.push(...titleInside(lines[regions.disclosed.start - 1], lines[regions.disclosed.start]));
  remarks.push(...unevenLabels([...disclosedLines, ...applicationsLines]));
  noteMissingTables(regions, found, remarks);
  noteCollapsedRow(edition, foreignCells, remarks);
  const cut = documentCut(lines, regions, sections, edition, cells);
  if (cut) remarks.push(cut);
  if (title.repeated !== null) {
    remarks.push({
      kind: 'title-repeated',
      message: '标题重复出现。',
      place: lines[title.repeated]!.place,
      cells: [],
    });
  }
  return {
    title: title.title,
    body: title.body
      ? organOf(
          title.body,
          lines.slice(0, beforeTables).map((line) => line.text),
        )
      : bodyInText(preface, sections, signature, document.meta, lines.slice(0, beforeTables)),
    year,
    edition,
    editions: {
      disclosed: disclosed.edition,
      applications: applications.edition ?? (regions.applications ? edition : null),
      disputes: disputes.edition && edition,
    },
    cells,
    foreignCells,
    sections: signature ? withoutSignature(sections, signature.lines) : sections,
    preface,
    signature: signature ? { body: signature.body, date: signature.date, place: signature.place } : null,
    remarks,
    format: document.format,
  };
}

/** A report is signed in the year after the one it is about (政府信息公开条例 art. 49). */
function yearBefore(signature: Signature | null): number | null {
  const date = /^(20\d{2})年(\d+)月/.exec(signature?.date ?? '');
  return date && Number(date[2]) <= lastMonthOfSigning ? Number(date[1]) - 1 : null;
}

/** Reports are late, but one signed in the second half of a year may be about any year. */
const lastMonthOfSigning = 6;

/** All the prose without white space. */
function proseOf(preface: Report['preface'], sections: Report['sections']): string {
  const texts = [...preface, ...sections.flatMap(({ paragraphs }) => paragraphs)];
  return texts.map(({ text }) => text.replace(/\s+/g, '')).join('\n');
}

function within(lines: readonly Line[], range: Range | null): Line[] {
  return range ? lines.slice(range.start, range.end) : [];
}

/** Sorts what was read into the cells of the edition and those the edition does not have. */
function cellsOf(
  edition: Edition | null,
  tables: readonly TableReading[],
): { cells: Record<CellId, Reading>; foreignCells: Record<CellId, Reading> } {
  const cells: Record<CellId, Reading> = edition ? { ...blankForms[edition] } : {};
  const foreignCells: Record<CellId, Reading> = {};
  const ofForm = edition ? cellsOfForm[edition] : null;
  for (const table of tables) {
    table.cells.forEach((reading, id) => {
      (ofForm?.has(id) ? cells : foreignCells)[id] = reading;
    });
  }
  return { cells, foreignCells };
}

/** Every cell of an edition as not printed, in the order of the form. */
function blankForm(edition: Edition): Readonly<Record<CellId, Reading>> {
  const notPrinted = missing('原文没有这一格', null);
  return Object.fromEntries(officialForms[edition].cells.map((id) => [id, notPrinted]));
}

const blankForms: Readonly<Record<Edition, Readonly<Record<CellId, Reading>>>> = {
  '2019': blankForm('2019'),
  '2021': blankForm('2021'),
};

const cellsOfForm: Readonly<Record<Edition, ReadonlySet<CellId>>> = {
  '2019': new Set(officialForms['2019'].cells),
  '2021': new Set(officialForms['2021'].cells),
};

function noteMissingTables(
  regions: ReturnType<typeof findRegions>,
  [disclosed, applications, disputes]: readonly TableReading[],
  remarks: Remark[],
): void {
  const tables = [
    ['表二（主动公开政府信息情况）', regions.disclosed, disclosed!],
    ['表三（收到和处理政府信息公开申请情况）', regions.applications, applications!],
    ['表四（政府信息公开行政复议、行政诉讼情况）', regions.disputes, disputes!],
  ] as const;
  for (const [name, region, reading] of tables) {
    if (region && reading.cells.size > 0) continue;
    remarks.push({
      kind: 'table-missing',
      message: region ? `找到了${name}的位置，但没有读到数据。` : `没有找到${name}。`,
      place: null,
      cells: [],
    });
  }
}

function noteCollapsedRow(
  edition: Edition | null,
  foreignCells: Readonly<Record<CellId, Reading>>,
  remarks: Remark[],
): void {
  const collapsed = Object.keys(foreignCells).filter((id) => id.startsWith('applications/otherDisposition/'));
  if (edition !== '2021' || collapsed.length === 0) return;
  remarks.push({
    kind: 'row-collapsed',
    message: '“（六）其他处理”只有一行，是 2019 年格式；2021 年格式应分三行填报。',
    place: foreignCells[collapsed[0]!]!.origin,
    cells: collapsed,
  });
}

/** The last section without the lines that were the signature. */
function withoutSignature(sections: Report['sections'], lines: number): Report['sections'] {
  const last = sections.at(-1);
  if (!last) return sections;
  return [
    ...sections.slice(0, -1),
    { ...last, paragraphs: last.paragraphs.slice(0, last.paragraphs.length - lines) },
  ];
}
