import type { TableId } from '../law/index.ts';
import { finite, list, nullable, object, oneOf, record, type Shape, text, whole } from './json-shape.ts';
import type { Located, Reading, Remark, Report, Section } from './report.ts';
import type { Place } from './source-document.ts';

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
    'label-uneven',
    'row-incomplete',
    'row-unknown',
    'row-collapsed',
    'digits-run-together',
    'columns-damaged',
    'table-broken',
    'text-broken',
    'table-missing',
    'section-missing',
    'section-repeated',
    'title-repeated',
    'document-cut',
    'unit-mismatch',
    'text-unplaced',
  ),
  message: text,
  place: nullable(place),
  cells: list(text),
});

/** What a report must look like, whoever wrote it; see `Report`. Which cells it has depends on its edition. */
export const reportShape = object<Report>({
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
