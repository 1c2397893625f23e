import { type Kysely, sql } from 'kysely';
import type { PublicBody } from '../../bodies/index.ts';
import { type CellId, type Edition, officialForms } from '../../law/index.ts';
import {
  addFigures,
  type FigureSums,
  noFigures,
  type PackedCell,
  sumAt,
  unpackFigures,
} from '../stored/figure-sums.ts';
import type { FilingTools, Tables } from '../tools.ts';
import { bodiesFilingTo, type FilingBody } from './bodies-filing-to.ts';

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
  tools: Pick<FilingTools, 'db' | 'bodies'>,
  rootId: string,
  years: readonly number[],
): Promise<readonly RollUp[]> {
  const structure = await tools.bodies.structure();
  return Promise.all(
    years.map(async (year) => {
      const roster = bodiesFilingTo(structure, rootId, year);
      const { packed, reports } = await packedFigures(tools.db, year, idsOf(roster));
      const owing = roster.filter(({ duty }) => duty === 'owes');
      // Only when somebody may be missing is it worth finding out who.
      const lacking = reports < roster.length ? await withoutReport(tools.db, year, idsOf(owing)) : new Set();
      const missing =
        lacking.size > 0 ? owing.flatMap(({ body }) => (lacking.has(body.id) ? [body] : [])) : [];
      return { ...rolledUp(year, packed), reports, missing };
    }),
  );
}

const idsOf = (roster: readonly FilingBody[]): string => `{${roster.map(({ body }) => body.id).join(',')}}`;

/** The figures of these bodies in one piece. Text of base 64 travels faster than what the driver makes of bytes. */
async function packedFigures(db: Kysely<Tables>, year: number, bodyIds: string) {
  const { rows } = await sql<{ packed: string | null; reports: number }>`
    select encode(string_agg(figures, ''::bytea), 'base64') as packed, count(*) as reports
    from accepted_report where year = ${year} and body_id = any(${bodyIds}::uuid[])`.execute(db);
  const { packed, reports } = rows[0]!;
  return { packed: Buffer.from(packed ?? '', 'base64'), reports };
}

/** Which of these bodies have no accepted report. */
async function withoutReport(
  db: Kysely<Tables>,
  year: number,
  bodyIds: string,
): Promise<ReadonlySet<unknown>> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${bodyIds}::uuid[]) as owing (id)
    where not exists (select from accepted_report where year = ${year} and body_id = owing.id)`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Adds up figures that lie one behind the other, each behind the sixteen bytes of its body's id. */
export function rolledUp(
  year: number,
  packed: Buffer,
): Pick<RollUp, 'year' | 'edition' | 'editions' | 'cells'> {
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
  tools: Pick<FilingTools, 'db' | 'bodies'>,
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
