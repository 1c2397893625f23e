import { testDatabase } from '../../test/database.ts';
import { day } from '../law/index.ts';
import {
  type Act,
  type Actor,
  type AuditTables,
  fixedClock,
  idMaker,
  type Outcome,
  type Refusal,
} from '../platform/index.ts';
import { type BodiesTables, type CountyBody, type CountyFile, createBodies } from './index.ts';

/** When everything in this county began. */
export const beginning = day('2020-01-01');

/** A small invented county: its government, one office, one department with a station, two townships. */
export const smallCounty: CountyFile = {
  bodies: [
    body('yunxi', '云溪县人民政府', 'government', 'county', null, {
      siteCode: '9900000001',
      people: [
        { key: 'root', name: '管一', roles: [{ role: 'administrator' }], posts: [{ title: '系统管理员' }] },
        { key: 'watch', name: '审二', roles: [{ role: 'auditor' }] },
      ],
    }),
    body('office', '云溪县人民政府办公室', 'department', 'county', 'yunxi', {
      people: [
        {
          ...{ key: 'guide', name: '导三', phone: '0999-7654321', posts: [{ title: '股长' }] },
          roles: [{ role: 'county-supervisor', body: 'yunxi' }],
        },
      ],
    }),
    body('water', '云溪县水利局', 'department', 'county', 'yunxi'),
    body('station', '云溪县水文站', 'organisation', 'county', 'water'),
    body('qingshui', '清水镇人民政府', 'township', 'township', 'yunxi', {
      contact: { office: '党政综合办公室', phone: '0999-1234567' },
      people: [
        {
          ...{ key: 'mayor', name: '镇四', roles: [{ role: 'final-approver' }] },
          posts: [{ title: '镇长', duty: 'first', rank: 1 }],
        },
        {
          ...{ key: 'clerk', name: '办五', roles: [{ role: 'clerk' }] },
          posts: [{ title: '办事员', duty: 'direct', rank: 9 }],
        },
        {
          ...{ key: 'deputy', name: '副六', roles: [{ role: 'second-reviewer' }] },
          posts: [{ title: '副镇长', duty: 'in-charge', rank: 2 }],
        },
      ],
      leadingGroups: [
        {
          name: '政务公开工作领导小组',
          members: [
            { person: 'mayor', place: 'head' },
            { person: 'deputy', place: 'deputy' },
            { person: 'clerk', place: 'office' },
          ],
        },
      ],
    }),
    body('baiyun', '白云乡人民政府', 'township', 'township', 'yunxi', {
      people: [{ key: 'other', name: '外七', roles: [{ role: 'clerk' }], posts: [{ title: '办事员' }] }],
    }),
  ],
};

function body(
  slug: string,
  name: string,
  kind: CountyBody['kind'],
  level: CountyBody['level'],
  parent: string | null,
  more: Partial<CountyBody> = {},
): CountyBody {
  return { slug, name, shortName: name, kind, level, parent, since: beginning, ...more };
}

/** The county over a database of its own, at 2026-03-02 in the morning. */
export async function openCounty(file: CountyFile | null = smallCounty) {
  const database = await testDatabase<BodiesTables & AuditTables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  let publicChanges = 0;
  const bodies = createBodies({
    ...{ database: database.db, clock, newId },
    publicChange: async () => {
      publicChanges += 1;
    },
  });
  const actBy = (actor: Actor): Act => ({
    ...{ actor, at: clock.now(), today: clock.today(), requestId: 'test' },
  });
  const bySystem = () => actBy({ kind: 'system', name: 'import' });
  const imported = file
    ? carriedOut(await bodies.importCounty(bySystem(), file))
    : { bodies: {} as Record<string, string>, people: {} as Record<string, string> };
  const by = (key: string) => {
    const personId = imported.people[key]!;
    return actBy({ kind: 'person', accountId: personId, personId, name: key });
  };
  return {
    ...{ bodies, clock, by, bySystem, actBy, newId, database },
    ...{ id: (slug: string) => imported.bodies[slug]!, person: (key: string) => imported.people[key]! },
    ...{ today: () => clock.today(), publicChanges: () => publicChanges },
    lastAudit: () =>
      database.db.selectFrom('audit_log').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst(),
  };
}

/** What an act gave, which must have been carried out. */
export function carriedOut<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${outcome.refusal.code} ${outcome.refusal.sentence}`);
}

/** Why an act was refused, which it must have been. */
export function refusalOf(outcome: Outcome<unknown>): Refusal {
  if (outcome.ok) throw new Error('carried out, though it should have been refused');
  return outcome.refusal;
}
