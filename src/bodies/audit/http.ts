import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import {
  type AuditTables,
  auditAct,
  type Clock,
  downloadCsv,
  type Outcome,
  type RequestContext,
  type Route,
  refused,
  route,
} from '../../platform/index.ts';
import type { Bodies } from '../bodies.ts';
import type { Grants } from '../grants.ts';
import type { Permission } from '../may.ts';
import { auditRows } from './audit-rows.ts';
import type { Audited } from './audited.ts';
import { auditContracts as contracts } from './contract.ts';
import { type AuditSelection, countBodyAudit, mostCounted, readBodyAudit } from './read-body-audit.ts';

type Context = RequestContext<Grants>;

/** What is read at a time, and what fits into one table. */
const pageSize = 50;

/** Who may look through what others did (查阅审计记录). The entries name people, so that reading them is recorded too. */
const readAuditPermission: Permission = {
  ...{ allowedFor: ['auditor', 'county-supervisor'], reach: 'subtree' },
};

/** What the routes need. */
export interface AuditRoutesTools {
  readonly db: Kysely<AuditTables>;
  readonly clock: Clock;
  readonly bodies: Bodies;
  readonly audited: Audited;
}

/** The addresses under which auditors look through the log. */
export function auditRoutes({ db, clock, bodies, audited }: AuditRoutesTools): readonly Route<Grants>[] {
  const anyTables = db as unknown as Kysely<unknown>;

  /** What may be read, once it is on record that it is. */
  const reading = async (
    bodyId: string,
    { below, ...query }: Omit<AuditSelection, 'bodies'> & { readonly below?: 'yes' | undefined },
    { act, grants }: Context,
    note: Readonly<Record<string, number | string>>,
  ): Promise<Outcome<AuditSelection>> => {
    const denied = await bodies.may(grants, readAuditPermission, bodyId, act.today);
    if (denied) return refused(denied);
    const { subtree } = await bodies.tree(act.today);
    const selection = {
      ...query,
      bodies: [bodyId, ...(below ? subtree(bodyId).map(({ id }) => id) : [])],
    };
    await auditAct(db, clock, act, {
      action: 'audit.read',
      objectKind: 'audit',
      objectId: bodyId,
      new: { ...present({ ...query, below }), ...note },
    });
    return { ok: true, value: selection };
  };

  return [
    route(contracts.readAudit, async ({ params, query: { page, ...query } }, context: Context) => {
      const asked = await reading(params.bodyId, query as never, context, { page });
      if (!asked.ok) return asked;
      const [entries, count] = await Promise.all([
        readBodyAudit(anyTables, audited, asked.value, { offset: (page - 1) * pageSize, limit: pageSize }),
        countBodyAudit(anyTables, audited, asked.value),
      ]);
      return {
        entries: entries.map((entry) => ({ ...entry, ...inWords(audited, entry) })),
        ...{ count, most: mostCounted, kinds: kindsOf(audited) },
      };
    }),
    route(contracts.exportAudit, async ({ params, query }, context: Context) => {
      const asked = await reading(params.bodyId, query as never, context, { export: 'csv' });
      if (!asked.ok) return asked;
      const count = await countBodyAudit(anyTables, audited, asked.value);
      if (count >= mostCounted) return refused(tooMany);
      const entries = await readBodyAudit(anyTables, audited, asked.value, { offset: 0, limit: mostCounted });
      const rows = auditRows(entries.map((entry) => ({ ...entry, ...inWords(audited, entry) })));
      return downloadCsv(rows, '审计记录.csv');
    }),
  ];
}

const tooMany = {
  code: 'too-many-entries',
  sentence: `符合条件的记录超过 ${mostCounted} 条，请缩小日期范围后分几次导出。`,
};

const kindsOf = ({ kinds, otherKinds }: Audited) => [
  ...Object.entries(kinds).map(([kind, { label }]) => ({ kind, label })),
  ...Object.entries(otherKinds).map(([kind, label]) => ({ kind, label })),
];

const inWords = ({ kinds, otherKinds, actions }: Audited, entry: { action: string; kind: string }) => ({
  action: actions[entry.action] ?? entry.action,
  kindLabel: kinds[entry.kind]?.label ?? otherKinds[entry.kind] ?? entry.kind,
});

/** Leaves out what was not asked for. */
const present = (fields: Readonly<Record<string, Day | string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
