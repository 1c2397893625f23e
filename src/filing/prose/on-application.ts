import { type CellId, cellId, cellParts } from '../../law/index.ts';
import { carryOver } from '../carry-over.ts';
import type { DraftRecords } from '../draft-records.ts';
import { type Counted, countOf } from '../source.ts';
import { ownName } from './own-name.ts';
import { joined, type Passage, say } from './passage.ts';

/** （二）依申请公开: applications received, carried in, concluded and carried out; disputes about them. */
export function onApplication(records: DraftRecords): Passage {
  return joined([applied(records), disputed(records)]);
}

type Behind = Readonly<Record<CellId, readonly string[]>>;

const idsWhere = (behind: Behind, wanted: (row: string) => boolean): readonly string[] =>
  Object.entries(behind).flatMap(([cell, ids]) => (wanted(cellParts(cell).row) ? ids : []));

const groups: readonly (readonly [string, RegExp])[] = [
  ['予以公开', /^granted$/],
  ['部分公开', /^partial$/],
  ['不予公开', /^denied\./],
  ['无法提供', /^unavailable\./],
  ['不予处理', /^notHandled\./],
  ['其他处理', /^otherDisposition/],
];

function applied(records: DraftRecords): Passage {
  const {
    body,
    year,
    applications: { behind },
  } = records;
  const count = (row: RegExp): Counted =>
    countOf(
      'applications',
      idsWhere(behind, (id) => row.test(id)),
    );
  const [received, carriedOut] = [count(/^received$/), count(/^carriedOut$/)];
  const carriedIn = fromLastYear(records) ?? count(/^carriedIn$/);
  const start = `${year}年，${ownName(body)}`;
  if (received.value + carriedIn.value === 0) return say`${start}未收到政府信息公开申请。`;
  const outcomes = groups.map(([name, rows]) => [name, count(rows)] as const);
  const decided = countOf(
    'applications',
    outcomes.flatMap(([, { source }]) => ('ids' in source ? source.ids : [])),
  );
  const told = outcomes.filter(([, { value }]) => value > 0);
  const list = joined(
    told.map(([name, number]) => say`${name}${number}件`),
    '、',
  );
  const how = told.length === 0 ? say`` : told.length === 1 ? say`，均为${told[0]![0]}` : say`，其中${list}`;
  return say`${start}新收政府信息公开申请${received}件，上年结转${carriedIn}件。本年度办结政府信息公开申请${decided}件${how}。结转下年度继续办理${carriedOut}件。`;
}

/** What last year's report hands on where no application of it is on record; null where it does not. */
function fromLastYear(records: DraftRecords): Counted | null {
  const filled = Object.values(carryOver(records).filled);
  if (filled.length === 0) return null;
  const value = filled.reduce((sum, part) => sum + part.value, 0);
  return { value, source: { kind: 'cells', cells: [cellId('applications', 'carriedIn', 'total')] } };
}

function disputed({ disputes: { behind } }: DraftRecords): Passage {
  const [reviews, suits] = [
    idsWhere(behind, (row) => row === 'reconsideration'),
    idsWhere(behind, (row) => row !== 'reconsideration'),
  ];
  if (reviews.length + suits.length === 0)
    return say`没有发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。`;
  return say`因政府信息公开工作被申请行政复议${countOf('disputes', reviews)}件，被提起行政诉讼${countOf('disputes', suits)}件。`;
}
