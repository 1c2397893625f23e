import { type CellId, cellId, officialForms } from '../law/index.ts';
import { addAmounts } from '../report/index.ts';
import type { DraftRecords } from './draft-records.ts';
import type { Counted } from './source.ts';

/** What last year's reports hand on to this one (上年结转). */
export interface CarryOver {
  /** Cells of 上年结转 of which the applications say nothing, as last year's reports give them. */
  readonly filled: Readonly<Record<CellId, Counted>>;
  /** What a person has to look at, in Chinese. */
  readonly notes: readonly string[];
}

const row = officialForms['2021'].tables.applications.rows.find(({ id }) => id === 'carriedOut')!;
const columns = row.columns.filter(({ id }) => id !== 'total');

/**
 * Takes over, column by column, what last year's accepted report carried out, with that of bodies taken over since.
 * Applications on record go before it: where there are any, a difference is shown and nothing is filled in. A body
 * taken over whose report is not at hand leaves the row as recorded, with a note.
 */
export function carryOver({ previous, inherited = [], year, applications }: DraftRecords): CarryOver {
  const last = [...(previous ? [{ name: null, report: previous }] : []), ...inherited];
  const lacking = last.filter(({ report }) => report?.year !== year - 1).map(({ name }) => name ?? '本机关');
  if (lacking.length === last.length) return { filled: {}, notes: noteLacking(lacking) };
  const stands = columns.map(({ id, label }) => {
    const values = last.map(({ report }) => report?.cells[cellId('applications', 'carriedOut', id)]?.value);
    const known = values.filter((value) => typeof value === 'number');
    const expected = known.length === values.length ? addAmounts(known) : null;
    const cell = cellId('applications', 'carriedIn', id);
    return { cell, label, expected, counted: applications.behind[cell]?.length ?? 0 };
  });
  const recorded = stands.some(({ counted }) => counted > 0);
  const apart = stands.filter(({ expected, counted }) => expected !== null && expected !== counted);
  if (recorded || lacking.length > 0) {
    const told = apart.map(
      ({ label, expected, counted }) => `“${label}”栏上年年报 ${expected} 件，申请台账 ${counted} 件`,
    );
    const note = `上年年报的“结转下年度继续办理”与申请台账的“上年结转”不一致：${told.join('；')}，请核对台账或说明原因。`;
    return { filled: {}, notes: [...noteLacking(lacking), ...(told.length > 0 ? [note] : [])] };
  }
  const merged = inherited.map(({ name }) => name).join('、');
  const filled = apart.map(({ cell, label, expected }): [CellId, Counted] => {
    const reason = `上年年报“结转下年度继续办理”的“${label}”栏${merged && `（含并入的${merged}）`}`;
    return [cell, { value: expected!, source: { kind: 'reason', reason } }];
  });
  const note =
    '“上年结转”取自上年年报，申请台账没有登记这些申请，请补登其办理结果，或者填写办理结果各栏，否则数据不能勾稽。';
  return { filled: Object.fromEntries(filled), notes: filled.length > 0 ? [note] : [] };
}

const noteLacking = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [`没有${names.join('、')}上年受理的年报，“上年结转”只按申请台账统计，请核对是否齐全。`];
