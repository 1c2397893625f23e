import type { CellId, Edition } from '../../../src/law/index.ts';
import type { Reading, Report, Section, SectionId } from '../../../src/report/index.ts';
import { sectionHeadings } from '../../../src/report/index.ts';

/** One change a person made to a report as it was read. Later edits win. */
export type Edit =
  | { readonly kind: 'cell'; readonly cell: CellId; readonly reading: Reading }
  | { readonly kind: 'section'; readonly section: SectionId; readonly text: string }
  | { readonly kind: 'identity'; readonly body: string; readonly year: number | null };

/** The thing an edit changes; edits in a row to the same thing are one step of undo. */
export function editTarget(edit: Edit): string {
  if (edit.kind === 'cell') return edit.cell;
  return edit.kind === 'section' ? edit.section : edit.kind;
}

/** The report with a person's edits laid over it; what was read stays as it was. */
export function withEdits(read: Report, edits: readonly Edit[]): Report {
  if (edits.length === 0) return read;
  const cells = { ...read.cells };
  const foreignCells = { ...read.foreignCells };
  let report = read;
  for (const edit of edits) {
    if (edit.kind === 'cell') {
      if (edit.cell in foreignCells) foreignCells[edit.cell] = edit.reading;
      else cells[edit.cell] = edit.reading;
    } else if (edit.kind === 'section') report = withSection(report, edit.section, edit.text);
    else report = withIdentity(report, edit.body, edit.year);
  }
  return { ...withEdition(report, edits), cells, foreignCells, remarks: openRemarks(read, edits) };
}

/** Remarks about damage that a person has since filled in by hand, cell for cell, are settled. */
function openRemarks(read: Report, edits: readonly Edit[]): Report['remarks'] {
  const settled = new Set(edits.map(editTarget));
  return read.remarks.filter(({ cells }) => cells.length === 0 || cells.some((cell) => !settled.has(cell)));
}

/** A report without any table gains the edition of the form once a number is typed into it. */
function withEdition(report: Report, edits: readonly Edit[]): Report {
  if (report.edition !== null || !edits.some((edit) => edit.kind === 'cell')) return report;
  const edition = shownEdition(report);
  const editions = { disclosed: edition, applications: edition, disputes: edition };
  return { ...report, edition, editions };
}

/** The edition to lay out: the one recognised, else the one prescribed for the year, else the one in force. */
export function shownEdition(report: Report): Edition {
  if (report.edition !== null) return report.edition;
  return report.year === 2019 || report.year === 2020 ? '2019' : '2021';
}

function withSection(report: Report, id: SectionId, text: string): Report {
  const old = report.sections.find((section) => section.id === id);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const section: Section = {
    id,
    heading: old?.heading ?? { text: sectionHeadings[id], place: null },
    level: old?.level ?? null,
    // A paragraph left as it was keeps its place in the source.
    paragraphs: lines.map(
      (line) => old?.paragraphs.find((one) => one.text === line) ?? { text: line, place: null },
    ),
  };
  const sections = old
    ? report.sections.map((one) => (one === old ? section : one))
    : [...report.sections, section].sort((a, b) => a.id.localeCompare(b.id));
  return { ...report, sections };
}

function withIdentity(report: Report, body: string, year: number | null): Report {
  const title = `${body}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
  return {
    ...report,
    body: body === '' ? null : body,
    year,
    title: { text: title, place: report.title?.place ?? null },
  };
}
