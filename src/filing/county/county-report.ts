import { type CellId, type Day, officialForms } from '../../law/index.ts';
import { dayOfInstant } from '../../platform/index.ts';
import { fillForm, isTopicHeading, type Report, type SectionId, topicLead } from '../../report/index.ts';
import { composeDraft } from '../compose-draft.ts';
import type { DraftedFigure, DraftedReport } from '../drafted-report.ts';
import type { SaidFinding } from '../open-matters.ts';
import type { Passage } from '../prose/passage.ts';
import type { Source } from '../source.ts';
import type { KeptReport } from '../stored/pack-report.ts';
import type { FilingTools, SumTools } from '../tools.ts';
import type { TextEdit } from '../version-notes.ts';
import { countyProse } from './county-prose.ts';
import { type CountySum, countySum, reportOfCells } from './county-sum.ts';
import { countyTexts } from './county-texts.ts';
import { judgedCounty } from './judged-county.ts';

/** The whole report of a county as it stands: its sum, and the text drafted from it (全县年报). */
export interface CountyReport {
  readonly kept: KeptReport;
  readonly drafted: DraftedReport;
  /** What the rules say of text and tables, and what people said of that. */
  readonly findings: readonly SaidFinding[];
  /** What the sum does not tell and nobody has written yet, in Chinese. */
  readonly gaps: readonly string[];
  /** What people wrote of the text, by id, the one that counts of each part. */
  readonly texts: readonly string[];
  /** The parts whose text is not in what was signed. */
  readonly rewritten: readonly TextEdit['part'][];
  /** It is what was signed last: signing it once more would change nothing. */
  readonly isSigned: boolean;
}

/** The report of a county and year today; null without such a body, or before any report of the year is accepted. */
export async function countyReport(
  tools: FilingTools,
  countyId: string,
  year: number,
): Promise<CountyReport | null> {
  const sum = await countySum(tools, countyId, year);
  return sum && sum.edition !== null ? countyReportOf(tools, sum, tools.clock.today()) : null;
}

/**
 * The report of a county from its sum, dated on the day it was signed while that stands, else today; what people
 * wrote of it stays, and its figures follow the sum.
 */
export async function countyReportOf(tools: SumTools, sum: CountySum, today: Day): Promise<CountyReport> {
  const { county, year, signed, stale } = sum;
  const textEdits = await countyTexts(tools.db, county.id, year);
  const rewritten = signed ? textEdits.filter(({ id }) => !signed.texts?.includes(id)) : [];
  const isSigned = signed !== null && signed.texts !== null && stale.length + rewritten.length === 0;
  const drafted = await draftOfCounty(tools, sum, isSigned ? dayOfInstant(signed.signedAt) : today);
  const kept = composeDraft(drafted, { cellEdits: [], textEdits });
  return {
    ...{ kept, drafted, gaps: gapsIn(kept.report), findings: await judgedCounty(tools, sum, kept) },
    ...{ texts: textEdits.map(({ id }) => id), rewritten: rewritten.map(({ part }) => part), isSigned },
  };
}

/** A topic without a word under it, or the problems unsaid: no table tells them. */
function gapsIn({ sections }: Report): readonly string[] {
  const written = (id: SectionId) => sections.find((one) => one.id === id)?.paragraphs ?? [];
  const bare = written('s1').filter(({ text }, at, all) => {
    const next = all[at + 1];
    return isTopicHeading(text) && (!next || topicLead(next.text) !== '');
  });
  return [
    ...bare.map(({ text }) => `汇总数据没有反映“${text.slice(3)}”，请在“总体情况”中补写。`),
    ...(written('s5').length > 0 ? [] : ['汇总数据没有反映存在的问题，请补写“存在的主要问题及改进情况”。']),
  ];
}

async function draftOfCounty({ bodies }: SumTools, sum: CountySum, dated: Day): Promise<DraftedReport> {
  const { county, year, reports, missing } = sum;
  const edition = sum.edition!;
  const contact = (await bodies.contact(county.id, dated)) ?? null;
  const parts = countyProse({
    ...{ county, year, contact, reports, missing: missing.map(({ shortName }) => shortName) },
    values: Object.fromEntries(Object.entries(sum.cells).map(([cell, { value }]) => [cell, value])),
  });
  const { preface, ...sections } = Object.fromEntries(
    Object.entries(parts).map(([part, passages]) => [part, passages.map(({ text }) => text)]),
  );
  const [y, month, date] = dated.split('-').map(Number);
  const form = fillForm({
    ...{ body: county.name, year, edition, counts: {}, preface: preface!, sections },
    date: `${y}年${month}月${date}日`,
  });
  const { cells } = reportOfCells(county.name, year, edition, sum.cells);
  const source: Source = { kind: 'reason', reason: `${reports}份已受理年报逐格相加，并计入汇总调整` };
  return {
    report: { ...form, cells },
    sources: {
      cells: Object.fromEntries(officialForms[edition].cells.map((cell: CellId) => [cell, source])),
      figures: Object.entries(parts).flatMap(([part, passages]) => figuresIn(part as SectionId, passages)),
    },
    gaps: [],
  };
}

const figuresIn = (part: DraftedFigure['part'], passages: readonly Passage[]): readonly DraftedFigure[] =>
  passages.flatMap(({ figures }, paragraph) => figures.map((figure) => ({ part, paragraph, ...figure })));
