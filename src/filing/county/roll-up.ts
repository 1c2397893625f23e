import { type Kysely, sql } from 'kysely';
import type { PublicBody, Structure } from '../../bodies/index.ts';
import { type CellId, day, type Edition, officialForms } from '../../law/index.ts';
import {
  addFigures,
  type FigureSums,
  noFigures,
  type PackedCell,
  sumAt,
  unpackFigures,
} from '../stored/figure-sums.ts';
import type { SumTools, Tables } from '../tools.ts';
import { bodiesEndedIn, bodiesFilingTo, type FilingBody } from './bodies-filing-to.ts';

/** One cell of a roll-up. As soon as one report has no number for it, the sum is unknown. */
export interface RolledCell {
  /** The sum; null when a part is unknown. */
  readonly value: number | null;
  /** The sum of what is known. */
  readonly known: number;
  /** How many reports have no number here. */
  readonly unknown: number;
}

/** The accepted reports below a body and of a year, added up cell by cell (汇总). */
export interface RollUp {
  readonly year: number;
  /** The latest edition among the reports; null without any. */
  readonly edition: Edition | null;
  readonly editions: readonly Edition[];
  readonly cells: Readonly<Record<CellId, RolledCell>>;
  /** How many reports were added. */
  readonly reports: number;
  /** Bodies that owe a report which has not been accepted. They are never counted as zero. */
  readonly missing: readonly PublicBody[];
}

/** Adds up the accepted reports of a body and everything below it, for each of some years. */
export async function rollUp(
  tools: SumTools,
  rootId: string,
  years: readonly number[],
): Promise<readonly RollUp[]> {
  const structure = await tools.bodies.structure();
  const byYear = new Map<number, RollUp>();
  for (const alike of yearsAlike(structure, rootId, years))
    for (const sum of await rollUpAlike(tools.db, alike)) byYear.set(sum.year, sum);
  return years.map((year) => byYear.get(year)!);
}

/** Years for which the same bodies file. */
interface YearsAlike {
  readonly years: number[];
  readonly roster: readonly FilingBody[];
}

/** Years between which nothing changed among the bodies are asked for at once: their roster is long and the same. */
function yearsAlike(structure: Structure, rootId: string, years: readonly number[]): readonly YearsAlike[] {
  const groups = new Map<unknown, YearsAlike>();
  for (const year of new Set(years)) {
    const standing = structure.tree(day(`${year}-12-31`)).all;
    const known = groups.get(standing);
    if (known && bodiesEndedIn(structure, rootId, year).length === 0) known.years.push(year);
    else {
      const roster = bodiesFilingTo(structure, rootId, year);
      const isWhole = roster.every(({ duty }) => duty !== 'ended');
      groups.set(isWhole ? standing : year, { years: [year], roster });
    }
  }
  return [...groups.values()];
}

async function rollUpAlike(db: Kysely<Tables>, { years, roster }: YearsAlike): Promise<readonly RollUp[]> {
  const packed = await packedFigures(db, years, idsOf(roster));
  const owing = roster.filter(({ duty }) => duty === 'owes');
  // Only when somebody may be missing is it worth finding out who.
  const doubtful = years.filter((year) => (packed.get(year)?.reports ?? 0) < roster.length);
  const lacking = await withoutReport(db, doubtful, idsOf(owing));
  return years.map((year) => {
    const { bytes, reports } = packed.get(year) ?? { bytes: Buffer.alloc(0), reports: 0 };
    const gone = lacking.get(year);
    const missing = gone ? owing.flatMap(({ body }) => (gone.has(body.id) ? [body] : [])) : [];
    return { ...rolledUp(year, bytes), reports, missing };
  });
}

const idsOf = (roster: readonly FilingBody[]): string => `{${roster.map(({ body }) => body.id).join(',')}}`;

/** The figures of these bodies in one piece for each year. Text of base 64 travels faster than bytes do. */
async function packedFigures(db: Kysely<Tables>, years: readonly number[], bodyIds: string) {
  const { rows } = await sql<{ year: number; packed: string; reports: number }>`
    select year, encode(string_agg(figures, ''::bytea), 'base64') as packed, count(*) as reports
    from accepted_report where year = any(${years}::int[]) and body_id = any(${bodyIds}::uuid[])
    group by year`.execute(db);
  return new Map(
    rows.map(({ year, packed, reports }) => [year, { bytes: Buffer.from(packed, 'base64'), reports }]),
  );
}

/** Which of these bodies have no accepted report, for each year in which some have none. */
async function withoutReport(
  db: Kysely<Tables>,
  years: readonly number[],
  bodyIds: string,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  if (years.length === 0) return new Map();
  const { rows } = await sql<{ year: number; ids: string }>`
    select year, string_agg(id::text, ' ') as ids
    from unnest(${bodyIds}::uuid[]) as owing (id), unnest(${years}::int[]) as asked (year)
    where not exists (select from accepted_report a where a.year = asked.year and a.body_id = owing.id)
    group by year`.execute(db);
  return new Map(rows.map(({ year, ids }) => [year, new Set(ids.split(' '))]));
}

function rolledUp(year: number, packed: Buffer): Pick<RollUp, 'year' | 'edition' | 'editions' | 'cells'> {
  const sums = { '2019': noFigures('2019'), '2021': noFigures('2021') };
  const cursor = { bytes: packed, at: 0 };
  while (cursor.at < packed.length) addFigures(cursor, sums);
  const used = Object.values(sums).filter(({ reports }) => reports > 0);
  const editions = used.map(({ edition }) => edition);
  return { year, editions, edition: editions.at(-1) ?? null, cells: rolledCells(used) };
}

function rolledCells(used: readonly FigureSums[]): Readonly<Record<CellId, RolledCell>> {
  const reports = used.reduce((sum, one) => sum + one.reports, 0);
  const cells: Record<CellId, { known: number; unknown: number; printed: number }> = {};
  for (const sums of used)
    for (const [at, cell] of officialForms[sums.edition].cells.entries()) {
      const before = cells[cell] ?? { known: 0, unknown: 0, printed: 0 };
      cells[cell] = {
        known: before.known + sumAt(sums, at),
        unknown: before.unknown + sums.unknown[at]!,
        printed: before.printed + sums.reports,
      };
    }
  return Object.fromEntries(
    Object.entries(cells).map(([cell, { known, unknown, printed }]) => {
      // A report of the other edition, which has no such cell, does not say anything about it.
      const silent = unknown + reports - printed;
      return [cell, { value: silent === 0 ? known : null, known, unknown: silent }];
    }),
  );
}

/** What one body brings into a roll-up. */
export interface RolledPart {
  readonly body: PublicBody;
  readonly duty: FilingBody['duty'];
  readonly versionId: string | null;
  /** Its cells; null when no report of it has been accepted. */
  readonly cells: Readonly<Record<CellId, PackedCell>> | null;
}

/** What each body below a body brings into the roll-up of a year, the body itself first. */
export async function rolledParts(
  tools: SumTools,
  rootId: string,
  year: number,
): Promise<readonly RolledPart[]> {
  const roster = bodiesFilingTo(await tools.bodies.structure(), rootId, year);
  const rows = await tools.db
    .selectFrom('accepted_report')
    .select(['body_id', 'version_id', 'figures'])
    .where('year', '=', year)
    .where('body_id', 'in', roster.length > 0 ? roster.map(({ body }) => body.id) : [rootId])
    .execute();
  const byBody = new Map(rows.map((row) => [row.body_id, row]));
  return roster.flatMap(({ body, duty }): readonly RolledPart[] => {
    const row = byBody.get(body.id);
    if (!row) return duty === 'owes' ? [{ body, duty, versionId: null, cells: null }] : [];
    const cells = unpackFigures({ bytes: row.figures, at: 0 });
    return [{ body, duty, versionId: row.version_id, cells }];
  });
}
