import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Json } from '../../platform/index.ts';
import type { Audited } from './audited.ts';

/** Which entries are wanted. */
export interface AuditSelection {
  readonly bodies: readonly string[];
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly who?: string | undefined;
  readonly kind?: string | undefined;
}

/** One entry as people read it. */
export interface BodyAuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly kind: string;
  readonly objectId: string;
  /** What the object is called now, if it is called anything. */
  readonly called: string | null;
  readonly reason: string | null;
  readonly old: Json;
  readonly new: Json;
}

/** Counting goes no further: whoever has more narrows the days. */
export const mostCounted = 10_000;

type AnyTables = Kysely<unknown>;

/** The entries about bodies, the newest first (审计记录). */
export async function readBodyAudit(
  db: AnyTables,
  audited: Audited,
  selection: AuditSelection,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly BodyAuditEntry[]> {
  const { rows } = await sql<BodyAuditEntry>`
    select log.seq, log.at, ${whoActed} as who,
      log.action, log.object_kind as kind, log.object_id as "objectId",
      ${calledNow(audited)} as called, log.reason, log.old, log.new
    from ${found(audited, selection)}
    order by log.seq desc offset ${offset} limit ${limit}`.execute(db);
  return rows;
}

/** What was acted on by the name it has today. */
function calledNow({ kinds }: Audited): RawBuilder<string | null> {
  const names = Object.entries(kinds).flatMap(([kind, { called }]) =>
    called ? [sql`when ${kind} then ${called(sql`log.object_id::uuid`)}`] : [],
  );
  return names.length === 0 ? sql`null` : sql`case log.object_kind ${sql.join(names, sql` `)} end`;
}

/** How many there are, up to `mostCounted`. */
export async function countBodyAudit(
  db: AnyTables,
  audited: Audited,
  selection: AuditSelection,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from ${found(audited, selection)} limit ${mostCounted}
    ) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Whoever signs in is nobody yet, and whoever was imported may have no account. */
const whoActed = sql`coalesce(account.name, person.name, entering.name, regexp_replace(log.actor, '^system:', ''))`;

function found({ kinds }: Audited, { bodies, from, to, who, kind }: AuditSelection): RawBuilder<unknown> {
  const conditions = [
    sql`(${belongs(kinds, bodies)})`,
    // Days are those of Beijing.
    ...(from ? [sql`log.at >= (${from}::date::timestamp at time zone 'Asia/Shanghai')`] : []),
    ...(to ? [sql`log.at < ((${to}::date + 1)::timestamp at time zone 'Asia/Shanghai')`] : []),
    ...(kind ? [sql`log.object_kind = ${kind}`] : []),
    ...(who ? [sql`position(${who} in ${whoActed}) > 0`] : []),
  ];
  return sql`audit_log as log
    left join account on log.actor = 'person:' || account.id::text
    left join person on log.actor = 'person:' || person.id::text
    left join account as entering on log.actor = 'anonymous' and log.object_kind = 'account'
      and log.object_id = entering.id::text
    where ${sql.join(conditions, sql` and `)}`;
}

/**
 * What has a body counts for that body; a person and their account for the bodies where they ever held a post or a
 * role; the rest for those of whoever acted.
 */
function belongs(kinds: Audited['kinds'], bodies: readonly string[]): RawBuilder<unknown> {
  const places = sql.join(bodies.map((id) => sql`${id}::uuid`));
  const people = sql`(select person_id from post where body_id in (${places})
    union select person_id from role_grant where body_id in (${places}))`;
  const owned = Object.entries(kinds).map(
    ([kind, { table, id, body }]) => sql`log.object_kind = ${kind} and log.object_id in (
      select ${sql.ref(id)}::text from ${sql.table(table)} where ${sql.ref(body)} in (${places}))`,
  );
  return sql.join(
    [
      ...owned,
      sql`log.object_kind = 'person' and log.object_id in (select person_id::text from ${people} as counted)`,
      sql`log.object_kind = 'account' and log.object_id in (
        select id::text from account where person_id in ${people})`,
      sql`log.object_kind not in (${sql.join([...Object.keys(kinds), 'person', 'account'])})
        and coalesce(account.person_id, person.id) in ${people}`,
    ],
    sql` or `,
  );
}
