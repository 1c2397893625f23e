export {
  addReports,
  type Contribution,
  contributions,
  type NamedReport,
  type ReportSum,
  reportOfSum,
  type SummedCell,
} from './add.ts';
export { addAmounts, plainDecimal } from './amounts.ts';
export { type CheckResult, checkByRules } from './check-by-rules.ts';
export { checkReport } from './check-report.ts';
export {
  type CellChange,
  type ComparedCell,
  type ComparedReport,
  type Comparison,
  compareReports,
} from './compare.ts';
export type * from './diagnostic.ts';
export { fillForm, type Tally } from './fill.ts';
export {
  type ReportFromJson,
  type ReportJson,
  renderJson,
  reportFromJson,
  reportMarker,
  reportToJson,
} from './json.ts';
export type { YearLink } from './link-years.ts';
export { type ReadJson, readJson } from './read-json.ts';
export { type FileProblem, fileProblems } from './readers/file-problems.ts';
export type { PdfLibrary } from './readers/pdf/library.ts';
export { type ReadOptions, readSource } from './readers/read-source.ts';
export { defaultLimits, type ReadLimits, type ReadResult } from './readers/reading.ts';
export { fileCitation } from './readers/refuse.ts';
export { readWritten, type WrittenValue } from './recognise/print/written-value.ts';
export { recogniseReport } from './recognise/recognise-report.ts';
export { reportIn } from './recognise/report-in.ts';
export { renderCsv } from './render/csv.ts';
export { renderDocx } from './render/docx.ts';
export { renderHtml } from './render/html.ts';
export type { LaidCell, LaidTable } from './render/laid-table.ts';
export { layTable } from './render/lay-table.ts';
export { renderMarkdown } from './render/markdown.ts';
export { renderPdf, type TypstCompiler } from './render/pdf.ts';
export { renderText } from './render/text.ts';
export { renderXlsx } from './render/xlsx.ts';
export type * from './report.ts';
export { type BodyLevel, bodyLevel } from './rules/body-level.ts';
export { reportRules } from './rules/index.ts';
export { rulesOfOneReport } from './rules/of-one-report.ts';
export type { CheckContext } from './rules/report-facts.ts';
export type { Rule } from './rules/rule.ts';
export { sectionHeadings, sectionIds, tableOfSection } from './section-headings.ts';
export type * from './source-document.ts';
export { stateNames } from './state-names.ts';
export { type SumPart, sumPart, valueIn } from './sum-part.ts';
export { isTopicHeading, topicLead } from './topic-heading.ts';
export { totalParts } from './totals.ts';
