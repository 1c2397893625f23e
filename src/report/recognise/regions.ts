import { findBareRows } from './bare-rows.ts';
import { compact } from './compact.ts';
import type { Line } from './lines.ts';
import { beforeNextSection, disclosedStart, endOfTables, isLong, longestCell } from './region-ends.ts';
import { matchRowLabel } from './row-labels.ts';

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
/** Every line that begins table 4 has one of these. */
const disputesSign = /[维纠审复]/;
const disputesHeader = /(?:结果)?维持|结果纠正|尚未审结|未经复议|复议后起诉/;

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
  const disclosedEnd =
    applications >= 0
      ? beforeNextSection(lines, disclosed, applications)
      : endOfTables(lines, Math.max(disclosed, 0));
  if (applications < 0) {
    const disputes = findDisputes(lines, Math.max(disclosed, 0));
    return {
      disclosed: disclosed < 0 ? null : { start: disclosed, end: disputes < 0 ? disclosedEnd : disputes },
      applications: null,
      disputes: disputes < 0 ? null : { start: disputes, end: endOfTables(lines, disputes + 1) },
    };
  }
  const disputes = findDisputes(lines, applications + 1);
  const applicationsEnd = disputes >= 0 ? disputes : endOfTables(lines, applications);
  return {
    disclosed: disclosed < 0 ? null : { start: disclosed, end: disclosedEnd },
    applications: { start: applications, end: applicationsEnd },
    disputes: disputes < 0 ? null : { start: disputes, end: endOfTables(lines, disputes + 1) },
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

const sevenNumbers = /(?:[\s|｜]+\d{1,7}){7}[\s|｜]*$/;

function findDisputes(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (isLong(line) && !/^[四三]?[、.]?\s*(?:因)?政府信息公开.{0,8}行政复议/.test(line.text.trim()))
      continue;
    if (!disputesSign.test(line.text)) continue;
    const text = compact(line.text);
    if (
      /^(?:[一二三四五]、)?(?:因)?政府信息公开(?:工作被申请)?行政复议、?(?:提起)?(?:和)?行政诉讼的?情况/.test(
        text,
      )
    )
      return index;
    if (disputesHeader.test(text) && text.length < longestCell && !text.includes('。'))
      return backToHeader(lines, index);
  }
  return -1;
}

/** The first heading of a table 3 whose note and 申请人情况 are not printed: the kinds of applicants. */
function backToApplicants(lines: readonly Line[], index: number): number {
  let start = index;
  while (start > 0 && !isLong(lines[start - 1]!) && applicantNames.test(compact(lines[start - 1]!.text)))
    start -= 1;
  return start;
}

const applicantNames = /自然人.*法人|商业企业.*科研机构/;

/** The heading 行政复议 / 行政诉讼 stands on the line or lines before the first column names. */
function backToHeader(lines: readonly Line[], index: number): number {
  let start = index;
  while (
    start > 0 &&
    index - start < 6 &&
    /^(?:行政复议|行政诉讼|行政复议行政诉讼)?$/.test(compact(lines[start - 1]!.text))
  )
    start -= 1;
  return start;
}
