import { type Day, parseDay } from '../../law/index.ts';
import type { EntryInput } from '../check-entry.ts';
import type { EntryFigures } from '../entry.ts';
import { type RegisterField, type YearlyFigureId, yearlyFigures } from '../kinds.ts';
import { rectificationStages } from '../rectification.ts';
import { type EnteredKind, fieldColumns, sheetHeadings } from './register-columns.ts';

/** What is wrong with one row of a sheet, in Chinese; the heading is row 1. */
export interface RowFault {
  readonly row: number;
  readonly sentence: string;
}

/** The entries in the rows of a sheet, each with its row; or everything that is wrong with them. */
export interface RowsRead {
  readonly entries: readonly { readonly row: number; readonly entry: EntryInput }[];
  /** Rows with a number are entries that were exported: they are there already. */
  readonly known: number;
  readonly faults: readonly RowFault[];
}

/** Reads the rows of a sheet as entries of a kind at a body. Nothing is guessed: what is unclear is a fault. */
export function entriesInRows(
  rows: readonly (readonly string[])[],
  kind: EnteredKind,
  bodyId: string,
): RowsRead {
  const [heading = [], ...lines] = rows;
  const at = (name: string) => heading.findIndex((text) => text.trim() === name);
  const columns = fieldColumns(kind);
  const lacking = [
    sheetHeadings.on,
    ...columns.filter(({ field }) => !field.optional).map((one) => one.heading),
  ].find((name) => at(name) < 0);
  if (lacking !== undefined)
    return {
      entries: [],
      known: 0,
      faults: [{ row: 1, sentence: `第一行没有“${lacking}”这一列，请使用导出的表格。` }],
    };
  const entries: { row: number; entry: EntryInput }[] = [];
  const faults: RowFault[] = [];
  let known = 0;
  for (const [index, line] of lines.entries()) {
    const row = index + 2;
    const text = (name: string) => (at(name) < 0 ? '' : (line[at(name)] ?? '').trim());
    if (line.every((one) => one.trim() === '')) continue;
    if (text(sheetHeadings.id) !== '') {
      known += 1;
      continue;
    }
    const read = entryIn(text, kind, bodyId);
    if (typeof read === 'string') faults.push({ row, sentence: read });
    else entries.push({ row, entry: read });
  }
  return { entries, known, faults };
}

/** The entry of one row, or what is wrong with it. */
function entryIn(text: (heading: string) => string, kind: EnteredKind, bodyId: string): EntryInput | string {
  const on = dayIn(text(sheetHeadings.on));
  if (on === null) return `日期“${text(sheetHeadings.on)}”看不懂，应写成 2026-03-02。`;
  const written = text(sheetHeadings.year);
  if (written !== '' && !/^\d{4}$/.test(written)) return `年度“${written}”应为四位数字。`;
  const stage = text(sheetHeadings.stage);
  if (stage !== '' && stage !== rectificationStages.finding)
    return `只能导入“${rectificationStages.finding}”，“${stage}”请在问题后面逐步登记。`;
  const title = text(sheetHeadings.title);
  const about = kind === 'yearly-figure' ? figureNamed(title) : undefined;
  if (about === null) return `没有名为“${title}”的年度数据。`;
  const figures: Record<string, EntryFigures[string]> = {};
  for (const { name, heading, field } of fieldColumns(kind)) {
    const value = valueIn(field, text(heading));
    if (value === null) return `“${heading}”的内容“${text(heading)}”不对，请核对。`;
    if (value !== undefined) figures[name] = value;
  }
  return {
    ...{ bodyId, kind, on, title, note: text(sheetHeadings.note), figures },
    ...(written !== '' && { year: Number(written) }),
    ...(about && { about }),
  };
}

function dayIn(text: string): Day | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!found) return null;
  const [, year, month, date] = found as unknown as [string, string, string, string];
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function figureNamed(title: string): YearlyFigureId | null {
  const found = Object.entries(yearlyFigures).find(([, { label }]) => label === title);
  return found ? (found[0] as YearlyFigureId) : null;
}

/** Undefined when nothing is written, null when what is written is not what belongs there. */
function valueIn(field: RegisterField, text: string): EntryFigures[string] | undefined | null {
  if (text === '') return undefined;
  switch (field.type) {
    case 'count':
      return /^\d{1,9}$/.test(text) ? Number(text) : null;
    case 'day':
      return dayIn(text);
    case 'choice':
      return idOf(field.of, text);
    case 'choices': {
      const ids = text.split(/[、，,；;]/).map((one) => idOf(field.of, one.trim()));
      return ids.includes(null) ? null : (ids as string[]);
    }
    default:
      return text;
  }
}

const idOf = (of: Readonly<Record<string, string>>, label: string): string | null =>
  Object.entries(of).find(([, name]) => name === label)?.[0] ?? null;
