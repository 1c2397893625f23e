import { type Kysely, sql } from 'kysely';
import type { BodyCodes, BodyVersion, Succession } from '../structure/body-version.ts';
import { type Structure, structureOf } from '../structure/structure.ts';
import type { BodiesTables } from '../tables.ts';
import { inChunks } from './in-chunks.ts';

type Db = Kysely<BodiesTables>;

/** Waits until nobody else changes bodies or people; held until the transaction ends. */
export async function holdBodies(db: Db): Promise<void> {
  await db.selectFrom('body_changes').select('single').forUpdate().execute();
}

/** How often the tree has changed. */
export async function structureNumber(db: Db): Promise<number> {
  return (await db.selectFrom('body_changes').select('structure').executeTakeFirstOrThrow()).structure;
}

/** Everything on record about bodies. */
export async function readStructure(db: Db): Promise<Structure> {
  const versions = await db
    .selectFrom('public_body_version')
    .select(['id', 'body_id as bodyId', 'name', 'short_name as shortName', 'slug', 'kind', 'level'])
    .select(['parent_id as parentId', 'position', 'since', 'until'])
    .orderBy('body_id')
    .orderBy('since')
    .execute();
  const codes = await db
    .selectFrom('public_body')
    .select(['id as bodyId', 'code', 'site_code as siteCode'])
    .execute();
  const successions = await db
    .selectFrom('body_succession')
    .select(['body_id as bodyId', 'successor_id as successorId', 'since'])
    .orderBy('since')
    .orderBy('successor_id')
    .execute();
  return structureOf({ versions, codes, successions });
}

/** New bodies with their codes; their versions follow. */
export async function insertBodies(db: Db, bodies: readonly BodyCodes[]): Promise<void> {
  const rows = bodies.map(({ bodyId, code, siteCode }) => ({ id: bodyId, code, site_code: siteCode }));
  await inChunks(rows, (some) => db.insertInto('public_body').values(some).execute());
}

/** Sets the codes of a body. */
export async function updateCodes(db: Db, { bodyId, code, siteCode }: BodyCodes): Promise<void> {
  await db.updateTable('public_body').set({ code, site_code: siteCode }).where('id', '=', bodyId).execute();
}

/** Records what took over from a body. */
export async function insertSuccessions(db: Db, successions: readonly Succession[]): Promise<void> {
  const rows = successions.map(({ bodyId, successorId, since }) => ({
    ...{ body_id: bodyId, successor_id: successorId, since },
  }));
  await inChunks(rows, (some) => db.insertInto('body_succession').values(some).execute());
}

/** Brings the stored versions from one state to another; ends come before beginnings. */
export async function replaceVersions(
  db: Db,
  before: readonly BodyVersion[],
  after: readonly BodyVersion[],
): Promise<void> {
  const old = new Map(before.map((version) => [version.id, version]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await db.deleteFrom('public_body_version').where('id', 'in', gone).execute();
  for (const version of after.filter((one) => old.has(one.id) && old.get(one.id) !== one))
    await db
      .updateTable('public_body_version')
      .set(versionRow(version))
      .where('id', '=', version.id)
      .execute();
  await inChunks(after.filter(({ id }) => !old.has(id)).map(versionRow), (some) =>
    db.insertInto('public_body_version').values(some).execute(),
  );
  await db.updateTable('body_changes').set({ structure: sql<number>`structure + 1` }).execute();
}

function versionRow({ bodyId, shortName, parentId, ...version }: BodyVersion) {
  return { ...version, body_id: bodyId, short_name: shortName, parent_id: parentId };
}
