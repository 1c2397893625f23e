import { type CellId, officialForms } from '../law/index.ts';
import { shape } from './json-shape.ts';
import type { Report } from './report.ts';
import { reportShape } from './report-shape.ts';

/** A report as our own JSON: the report itself under a marker that names the version of its shape. */
export type ReportJson = { readonly gongkai: typeof reportMarker } & Report;

/** Marks a JSON file as a report of ours; raised when the shape changes. */
export const reportMarker = 'report/1';

/** The report as plain JSON data. Nothing is lost: `reportFromJson` gives an equal report. */
export function reportToJson(report: Report): ReportJson {
  return { gongkai: reportMarker, ...report };
}

/** The report as a JSON file that can be opened again. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(reportToJson(report), null, 1)}\n`;
}

/** A report read from our own JSON, or the reasons it is refused: Chinese sentences, at most about 20. */
export type ReportFromJson = { readonly report: Report } | { readonly refused: readonly string[] };

/**
 * Takes parsed JSON back as a report. The value may come from anywhere: everything in it is checked, fields that a
 * report does not have are dropped, and nothing is repaired.
 */
export function reportFromJson(value: unknown): ReportFromJson {
  const marker =
    typeof value === 'object' && value !== null ? (value as { gongkai?: unknown }).gongkai : null;
  if (typeof marker !== 'string' || !marker.startsWith('report/'))
    return { refused: ['不是本系统导出的年报数据：缺少标记“gongkai”'] };
  if (marker !== reportMarker)
    return { refused: [`年报数据的版本是“${marker}”，只能读取“${reportMarker}”，请用导出它的版本重新导出`] };
  const shaped = shape(reportShape, value);
  if ('faults' in shaped) return { refused: shaped.faults };
  const refused = [...misplacedCells(shaped.value), ...contradictions(shaped.value)];
  return refused.length > 0 ? { refused } : { report: shaped.value };
}

/** A report of an edition has exactly that edition's cells; other cells are foreign. */
function misplacedCells({ edition, cells, foreignCells }: Report): string[] {
  const expected = new Set<CellId>(edition ? officialForms[edition].cells : []);
  const surplus = Object.keys(cells).filter((cell) => !expected.has(cell));
  const lacking = [...expected].filter((cell) => !Object.hasOwn(cells, cell));
  const unheardOf = Object.keys(foreignCells).filter((cell) => !cellsOfAnyEdition.has(cell));
  const form = edition ? `${edition}年版格式` : '没有写明格式的年报';
  return [
    ...(surplus.length > 0 ? [`${form}没有单元格“${surplus[0]}”${andMore(surplus)}`] : []),
    ...(unheardOf.length > 0 ? [`各版格式都没有单元格“${unheardOf[0]}”${andMore(unheardOf)}`] : []),
    ...(lacking.length > 0 ? [`缺少单元格“${lacking[0]}”${andMore(lacking)}`] : []),
  ];
}

const cellsOfAnyEdition: ReadonlySet<CellId> = new Set([
  ...officialForms['2019'].cells,
  ...officialForms['2021'].cells,
]);

/** A value belongs to the states number and zero and to no other. */
function contradictions(report: Report): string[] {
  const all = [...Object.entries(report.cells), ...Object.entries(report.foreignCells)];
  const wrong = all.filter(([, { value, state }]) => {
    if (state === 'zero') return value !== 0;
    return state === 'number' ? value === null || value === 0 : value !== null;
  });
  const names = wrong.map(([cell]) => cell);
  return names.length > 0 ? [`单元格“${names[0]}”的数值与状态互相矛盾${andMore(names)}`] : [];
}

const andMore = (found: readonly string[]): string => (found.length > 1 ? `（共${found.length}处）` : '');
