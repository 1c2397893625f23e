import { type CellId, officialForms, type TableId } from '../law/index.ts';
import {
  finite,
  list,
  nullable,
  object,
  oneOf,
  record,
  type Shape,
  shape,
  text,
  whole,
} from './json-shape.ts';
import type { Located, Reading, Remark, Report, Section } from './report.ts';
import type { Place } from './source-document.ts';

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

type Box = NonNullable<Place['box']>;

const box: Shape<Box> = (value, path, faults) => list(finite, 4)(value, path, faults) as Box | undefined;

const place: Shape<Place> = object<Place>(
  {
    line: whole,
    column: whole,
    page: whole,
    paragraph: whole,
    table: whole,
    row: whole,
    cell: whole,
    sheet: text,
    box,
  },
  ['line', 'column', 'page', 'paragraph', 'table', 'row', 'cell', 'sheet', 'box'],
);

const located = object<Located>({ text, place: nullable(place) });

const edition = oneOf('2019', '2021');

const reading = object<Reading>(
  {
    value: nullable(finite),
    state: oneOf('number', 'zero', 'blank', 'slash', 'missing', 'unreadable'),
    written: nullable(text),
    origin: nullable(place),
    unit: oneOf('元', '万元'),
    reason: text,
    proposal: finite,
  },
  ['unit', 'reason', 'proposal'],
);

const section = object<Section>({
  id: oneOf('s1', 's2', 's3', 's4', 's5', 's6'),
  heading: located,
  level: nullable(whole),
  paragraphs: list(located),
});

const remark = object<Remark>({
  kind: oneOf(
    'label-damaged',
    'row-incomplete',
    'row-unknown',
    'row-collapsed',
    'digits-run-together',
    'columns-damaged',
    'table-broken',
    'table-missing',
    'section-missing',
    'section-repeated',
    'title-repeated',
    'unit-mismatch',
    'text-unplaced',
  ),
  message: text,
  place: nullable(place),
  cells: list(text),
});

const reportShape = object<Report>({
  title: nullable(located),
  body: nullable(text),
  year: nullable(whole),
  edition: nullable(edition),
  editions: object<Record<TableId, Report['edition']>>({
    disclosed: nullable(edition),
    applications: nullable(edition),
    disputes: nullable(edition),
  }),
  cells: record(reading),
  foreignCells: record(reading),
  sections: list(section),
  preface: list(located),
  signature: nullable(
    object<NonNullable<Report['signature']>>({ body: nullable(text), date: nullable(text), place }),
  ),
  remarks: list(remark),
  format: nullable(oneOf('text', 'markdown', 'html', 'docx', 'pdf', 'xlsx', 'json')),
});
