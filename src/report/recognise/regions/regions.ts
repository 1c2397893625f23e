import { matchRowLabel } from '../labels/row-labels.ts';
import { compact } from '../lines/compact.ts';
import type { Line } from '../lines/lines.ts';
import { findBareRows } from './bare-rows.ts';
import { findDisputes } from './find-disputes.ts';
import { beforeNextSection, beforeNumber, disclosedStart, endOfTables, isLong } from './region-ends.ts';

/** The lines of each table, as half-open ranges; null when the table was not found. */
export interface Regions {
  readonly disclosed: Range | null;
  readonly applications: Range | null;
  readonly disputes: Range | null;
}

/** From `start` up to but not including `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const disclosedHeading = /^(?:信息内容|本年(?:度)?新?制[发作])/;
const applicationsStart = /[勾钩]稽关系|申请人情况|本列数据/;
const firstApplications =
  /(?:[本今]年|20\d{2}年)(?:度)?新收政府信息公开申请数|(?:上年|上年度|20\d{2}年度?)结转政府信息公开申请数/;
/**
 * Finds the three tables. They are known by their own headings, never by the section headings,
 * which prefaces list and reports misnumber.
 */
export function findRegions(lines: readonly Line[]): Regions {
  const printed = findDisclosed(lines);
  const disclosed = printed >= 0 ? printed : findBareRows(linesBeforeApplications(lines));
  const headed = lines.findIndex((line, index) => index >= disclosed && startsApplications(line));
  const applications = backToApplicants(
    lines,
    headed >= 0 ? headed : lines.findIndex((line, index) => index >= disclosed && isApplicationsRow(line)),
  );
  const disputes = findDisputes(lines, Math.max(disclosed, applications + 1, 0));
  // Table 4 stands before table 3 in some reports.
  const earlier =
    disputes < 0 && applications > 0
      ? findDisputes(lines.slice(0, applications), Math.max(disclosed, 0))
      : -1;
  const range = (start: number, ends: readonly number[]): Range | null =>
    start < 0 ? null : { start, end: beforeNumber(lines, start, Math.min(...ends)) };
  if (earlier >= 0)
    return {
      disclosed: range(disclosed, [earlier]),
      applications: range(applications, [endOfTables(lines, applications)]),
      disputes: range(earlier, [beforeNextSection(lines, earlier, applications)]),
    };
  const behindDisclosed =
    applications >= 0
      ? beforeNextSection(lines, disclosed, applications)
      : disputes >= 0
        ? disputes
        : endOfTables(lines, Math.max(disclosed, 0));
  return {
    disclosed: range(disclosed, [behindDisclosed]),
    applications: range(applications, [disputes >= 0 ? disputes : endOfTables(lines, applications)]),
    disputes: range(disputes, [endOfTables(lines, disputes + 1)]),
  };
}

function linesBeforeApplications(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line) => startsApplications(line) || isApplicationsRow(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function findDisclosed(lines: readonly Line[]): number {
  return lines.findIndex((line) => {
    if (disclosedStart.test(line.text))
      return line.grid !== null || startsWithGroup(line) || line.text.length < 60;
    if (isLong(line)) return false;
    const text = compact(line.text);
    if (disclosedHeading.test(text)) return true;
    return (
      line.grid !== null &&
      line.cells.length > 1 &&
      matchRowLabel('disclosed', line.cells[0]!.text) !== null &&
      /\d/.test(line.text)
    );
  });
}

/** A flattened table 2: the piece of the page begins with its first group heading. */
function startsWithGroup(line: Line): boolean {
  return line.text.trimStart().search(disclosedStart) === 0;
}

function startsApplications(line: Line): boolean {
  if (applicationsStart.test(line.text)) {
    return (
      line.grid !== null ||
      line.cells.length > 2 ||
      !isLong(line) ||
      /^[（(]?\s*本列/.test(line.text.trimStart())
    );
  }
  return (
    (line.grid !== null || !isLong(line)) &&
    /[收转]/.test(line.text) &&
    firstApplications.test(line.text.replace(/\s+/g, ''))
  );
}

/** A row of table 3 with its seven numbers, where an excerpt of a report begins inside the table. */
function isApplicationsRow(line: Line): boolean {
  if (!sevenNumbers.test(line.text) || isLong(line)) return false;
  const label = line.text.replace(sevenNumbers, '');
  return label.trim() !== '' && matchRowLabel('applications', label) !== null;
}

const sevenNumbers = /(?<![\s|｜])(?:[\s|｜]+\d{1,7}){7}[\s|｜]*$/;

/** The first heading of a table 3 whose note and 申请人情况 are not printed: the kinds of applicants. */
function backToApplicants(lines: readonly Line[], index: number): number {
  let start = index;
  while (start > 0 && !isLong(lines[start - 1]!) && applicantNames.test(compact(lines[start - 1]!.text)))
    start -= 1;
  return start;
}

const applicantNames = /自然人.*法人|商业企业.*科研机构/;
