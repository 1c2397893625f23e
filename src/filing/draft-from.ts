import { type CellId, officialForms, prescribedEdition } from '../law/index.ts';
import { fillForm, type SectionId, totalParts } from '../report/index.ts';
import { carryOver } from './carry-over.ts';
import { disclosedCells } from './disclosed-cells.ts';
import type { DraftRecords } from './draft-records.ts';
import type { DraftedFigure, DraftedReport } from './drafted-report.ts';
import { gapsOf } from './gaps-of.ts';
import { overview } from './prose/overview.ts';
import type { Passage } from './prose/passage.ts';
import { preface } from './prose/preface.ts';
import { problems } from './prose/problems.ts';
import { processingFees } from './prose/processing-fees.ts';
import type { Counted, Source } from './source.ts';

/**
 * Drafts the annual report of a body and a year from its records (起草年报): tables counted, totals derived, sections
 * written, each number with its source. The same records always give the same draft. What is not on record stays
 * blank. Throws RangeError for a year without a national form.
 */
export function draftFrom(records: DraftRecords): DraftedReport {
  const { body, year, today } = records;
  const edition = prescribedEdition(year);
  if (edition === null) throw new RangeError(`${year}年没有统一的年度报告格式`);
  const disclosed = disclosedCells(records, edition);
  const known = Object.entries(disclosed).filter((cell): cell is [CellId, Counted] => cell[1] !== null);
  const { filled: carried } = carryOver(records);
  const counts = {
    ...Object.fromEntries(known.map(([cell, { value }]) => [cell, value])),
    ...records.applications.counts,
    ...Object.fromEntries(Object.entries(carried).map(([cell, { value }]) => [cell, value])),
    ...records.disputes.counts,
  };
  const parts = {
    preface: preface(records),
    s1: overview(records),
    s5: problems(records),
    s6: processingFees(records),
  };
  const report = fillForm({
    ...{ body: body.name, year, edition, counts },
    preface: textsOf(parts.preface),
    sections: { s1: textsOf(parts.s1), s5: textsOf(parts.s5), s6: textsOf(parts.s6) },
    date: dateInWords(today),
  });
  const sources: Record<CellId, Source> = {
    ...Object.fromEntries(officialForms[edition].cells.map((cell) => [cell, unrecorded])),
    ...Object.fromEntries(known.map(([cell, { source }]) => [cell, source])),
    ...recordsBehind('applications', records.applications.behind),
    ...Object.fromEntries(Object.entries(carried).map(([cell, { source }]) => [cell, source])),
    ...recordsBehind('disputes', records.disputes.behind),
  };
  for (const [total, cells] of totalParts(edition)) sources[total] = { kind: 'cells', cells };
  const figures = Object.entries(parts).flatMap(([part, passages]) =>
    figuresIn(part as SectionId | 'preface', passages),
  );
  return { report, sources: { cells: sources, figures }, gaps: gapsOf(records, report) };
}

const unrecorded: Source = { kind: 'reason', reason: '没有登记这一项的数据' };

const recordsBehind = (
  of: 'applications' | 'disputes',
  behind: Readonly<Record<CellId, readonly string[]>>,
) =>
  Object.fromEntries(
    Object.entries(behind).map(([cell, ids]): [CellId, Source] => [cell, { kind: 'records', of, ids }]),
  );

const textsOf = (passages: readonly Passage[]) => passages.map(({ text }) => text);

const figuresIn = (part: DraftedFigure['part'], passages: readonly Passage[]): readonly DraftedFigure[] =>
  passages.flatMap(({ figures }, paragraph) => figures.map((figure) => ({ part, paragraph, ...figure })));

function dateInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
