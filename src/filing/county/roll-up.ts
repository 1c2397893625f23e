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
import { bodiesFilingTo } from './bodies-filing-to.ts';

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
      const ids = roster.map(({ body }) => body.id);
      return rolledUp(year, roster, await packedFigures(tools.db, year, ids));
    }),
  );
}

/** Sixteen bytes of the body's id stand before its figures. */
const idBytes = 16;

/** The figures of these bodies in one piece, each behind the id of its body. */
async function packedFigures(db: Kysely<Tables>, year: number, bodyIds: readonly string[]): Promise<Buffer> {
  const ids = `{${bodyIds.join(',')}}`;
  const { rows } = await sql<{ packed: Buffer | null }>`
    select string_agg(uuid_send(body_id) || figures, ''::bytea) as packed
    from accepted_report where year = ${year} and body_id = any(${ids}::uuid[])`.execute(db);
  return rows[0]?.packed ?? Buffer.alloc(0);
}

function rolledUp(year: number, roster: ReturnType<typeof bodiesFilingTo>, packed: Buffer): RollUp {
  const sums = { '2019': noFigures('2019'), '2021': noFigures('2021') };
  const cursor = { bytes: packed, at: 0 };
  const starts: number[] = [];
  while (cursor.at < packed.length) {
    starts.push(cursor.at);
    cursor.at += idBytes;
    addFigures(cursor, sums);
  }
  const used = Object.values(sums).filter(({ reports }) => reports > 0);
  const owing = roster.filter(({ duty }) => duty === 'owes');
  // Only when somebody may be missing is it worth finding out who is there.
  const present = starts.length < roster.length ? new Set(starts.map((at) => uuidAt(packed, at))) : null;
  return {
    year,
    edition: used.at(-1)?.edition ?? null,
    editions: used.map(({ edition }) => edition),
    cells: rolledCells(used),
    reports: starts.length,
    missing: present ? owing.flatMap(({ body }) => (present.has(body.id) ? [] : [body])) : [],
  };
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

function uuidAt(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + idBytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** What one body brings into a roll-up. */
export interface RolledPart {
  readonly body: PublicBody;
  readonly duty: ReturnType<typeof bodiesFilingTo>[number]['duty'];
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
