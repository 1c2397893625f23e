import { type CellId, type Edition, officialForms, type TableId } from '../law/index.ts';
import { addAmounts } from './amounts.ts';
import { cellName, knownReading, unitOfCell, unknownReading } from './computed-reading.ts';
import type { Located, Reading, Report, Section, SectionId } from './report.ts';
import { sectionHeadings, sectionIds } from './section-headings.ts';
import { totalParts } from './totals.ts';

/** What a body counted in a year: the draft of its report before any total is derived. */
export interface Tally {
  /** The reporting body (机关全称). */
  readonly body: string;
  /** The report year. */
  readonly year: number;
  readonly edition: Edition;
  /**
   * The counts by cell. A cell left out is unknown and stays missing; it is never taken for zero.
   * Totals are not given: they are derived.
   */
  readonly counts: Readonly<Partial<Record<CellId, number>>>;
  /** The paragraphs of the six sections. */
  readonly sections?: Readonly<Partial<Record<SectionId, readonly string[]>>>;
  /** Paragraphs between the title and the first section: legal basis, period, contact. */
  readonly preface?: readonly string[];
  /** The date under the signature as it is to be printed, e.g. 2024年1月18日; no signature without it. */
  readonly date?: string;
}

/**
 * Fills the official form from a tally: 总计 and （七）总计 are derived here and nowhere else, and a total with an
 * unknown part is unknown, with the part named.
 * @throws RangeError when the tally counts a derived cell, a cell the edition lacks, or something that is not a
 * number: the caller is at fault, not the body.
 */
export function fillForm(tally: Tally): Report {
  const { body, year, edition } = tally;
  const whole: Record<TableId, Edition> = { disclosed: edition, applications: edition, disputes: edition };
  return {
    title: drafted(`${body}${year}年政府信息公开工作年度报告`),
    body,
    year,
    edition,
    editions: whole,
    cells: fillCells(tally),
    foreignCells: {},
    sections: sectionIds.map((id) => draftSection(id, tally.sections?.[id] ?? [])),
    preface: (tally.preface ?? []).map(drafted),
    signature: tally.date === undefined ? null : { body, date: tally.date, place: {} },
    remarks: [],
    format: null,
  };
}

function fillCells({ edition, counts }: Tally): Record<CellId, Reading> {
  refuseForeignCounts(edition, counts);
  const derived = totalParts(edition);
  const values = new Map<CellId, Reading>();
  for (const cell of officialForms[edition].cells) {
    const count = counts[cell];
    if (derived.has(cell)) continue;
    values.set(
      cell,
      count === undefined
        ? unknownReading('没有登记这一项的数据')
        : knownReading(count, unitOfCell(edition, cell)),
    );
  }
  for (const [total, parts] of derived) values.set(total, deriveTotal(edition, parts, values));
  // In the order of the form, so that equal tallies give equal reports byte for byte.
  return Object.fromEntries(officialForms[edition].cells.map((cell) => [cell, values.get(cell)!]));
}

function deriveTotal(
  edition: Edition,
  parts: readonly CellId[],
  values: ReadonlyMap<CellId, Reading>,
): Reading {
  const unknown = parts.filter((part) => values.get(part)!.value === null);
  if (unknown.length === 0)
    return knownReading(addAmounts(parts.map((part) => values.get(part)!.value!)), null);
  const named = `“${cellName(edition, unknown[0]!)}”`;
  return unknownReading(`${named}${unknown.length > 1 ? `等${unknown.length}项` : ''}的数据不详，不能合计`);
}

function refuseForeignCounts(edition: Edition, counts: Tally['counts']): void {
  const derived = totalParts(edition);
  const known = new Set(officialForms[edition].cells);
  for (const [cell, count] of Object.entries(counts)) {
    if (!known.has(cell)) throw new RangeError(`${edition}年版格式没有单元格 ${cell}`);
    if (derived.has(cell)) throw new RangeError(`${cell} 是合计项，由系统计算，不能登记`);
    if (!Number.isFinite(count)) throw new RangeError(`${cell} 的数据不是数字：${count}`);
  }
}

const drafted = (text: string): Located => ({ text, place: null });

const draftSection = (id: SectionId, paragraphs: readonly string[]): Section => ({
  id,
  heading: drafted(sectionHeadings[id]),
  level: null,
  paragraphs: paragraphs.map(drafted),
});
