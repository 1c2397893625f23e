import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { day } from '../law/index.ts';
import type { Act, Outcome } from '../platform/index.ts';
import { carriedOut, openCounty, smallCounty } from './county.fixture.ts';
import { bodyActs, type CountyPerson, type Permission, type Role, roleIds } from './index.ts';

/** Where a role is held, seen from the body at which something is to be done: 县水利局. */
const places = { own: 'water', above: 'yunxi', below: 'station', beside: 'office' } as const;
type Place = keyof typeof places;
const placeIds = Object.keys(places) as readonly Place[];

/** What a declaration allows, said once more in other words. */
function declared({ allowedFor, fromAbove = [], reach }: Permission, role: Role, place: Place): boolean {
  if (place === 'own') return [...allowedFor, ...fromAbove].includes(role);
  return (
    place === 'above' && (reach === 'subtree' ? [...allowedFor, ...fromAbove] : fromAbove).includes(role)
  );
}

describe('who may do what', async () => {
  const everybody: readonly CountyPerson[] = placeIds.flatMap((place) =>
    roleIds.map((role) => ({
      ...{ key: `${role} ${place}`, name: `${role} ${place}`, roles: [{ role, body: places[place] }] },
    })),
  );
  const subject: CountyPerson = {
    ...{
      key: 'subject',
      name: '水八',
      posts: [{ title: '局长', duty: 'first' }],
      roles: [{ role: 'clerk' }],
    },
  };
  const county = await openCounty({
    bodies: smallCounty.bodies.map((body) =>
      body.slug !== 'water'
        ? body
        : {
            ...{ ...body, people: [...everybody, subject] },
            leadingGroups: [{ name: '领导小组', members: [{ person: 'subject', place: 'head' as const }] }],
          },
    ),
  });
  after(county.database.close);
  const { bodies, id, person, by, bySystem, today } = county;
  const bodyId = id('water');
  const [post] = await bodies.postsOf(person('subject'));
  const [grant] = (await bodies.roleGrants([bodyId], today())).filter(
    ({ personId }) => personId === person('subject'),
  );
  const [group] = await bodies.leadingGroups(bodyId, today());
  const { delegationId } = carriedOut(
    await bodies.delegate(bySystem(), {
      ...{ fromPerson: person('subject'), toPerson: person('clerk'), bodyId, role: 'clerk', reason: '出差' },
      ...{ since: day('2026-04-01'), lastDay: day('2026-04-02') },
    }),
  );

  /** Each act on the body, asked for in a way that is refused later on, so that nothing changes. */
  const early = day('2000-01-01');
  const attempts: { readonly [Name in keyof typeof bodyActs]: (act: Act) => Promise<Outcome<unknown>> } = {
    foundCounty: (act) =>
      bodies.foundCounty(act, {
        ...{ name: '某县', shortName: '某县', slug: 'other', since: today(), administrator: { name: '某' } },
      }),
    importCounty: (act) => bodies.importCounty(act, { bodies: smallCounty.bodies }),
    createBody: (act) =>
      bodies.createBody(act, {
        ...{ parentId: bodyId, name: '', shortName: '', slug: '', kind: 'organisation' },
        ...{ level: 'county', since: today() },
      }),
    renameBody: (act) => bodies.renameBody(act, { bodyId, on: early }),
    moveBody: (act) => bodies.moveBody(act, { bodyId, parentId: bodyId, on: early }),
    mergeBodies: (act) => bodies.mergeBodies(act, { bodyIds: [bodyId], intoId: bodyId, on: early }),
    abolishBody: (act) => bodies.abolishBody(act, { bodyId, on: early, reason: '' }),
    setCodes: (act) => bodies.setCodes(act, { bodyId, code: 'x', siteCode: null }),
    setContact: (act) => bodies.setContact(act, { bodyId, on: early, contact: {} as never }),
    employPerson: (act) => bodies.employPerson(act, { bodyId, name: '', title: '', since: today() }),
    correctPerson: (act) =>
      bodies.correctPerson(act, { personId: person('subject'), name: '', phone: null, email: null }),
    readPersonContact: (act) => bodies.readPersonContact(act, { personId: person('subject') }),
    appoint: (act) => bodies.appoint(act, { personId: person('subject'), bodyId, title: '', since: today() }),
    endPost: (act) => bodies.endPost(act, { postId: post!.id, on: early }),
    grantRole: (act) =>
      bodies.grantRole(act, { personId: person('subject'), bodyId, role: 'clerk', since: early }),
    revokeRole: (act) => bodies.revokeRole(act, { grantId: grant!.id, on: early }),
    delegate: (act) =>
      bodies.delegate(act, {
        ...{ fromPerson: person('subject'), toPerson: person('clerk'), bodyId, role: 'clerk', reason: '' },
        ...{ since: today(), lastDay: today() },
      }),
    endDelegation: (act) => bodies.endDelegation(act, { delegationId, on: early }),
    setLeadingGroup: (act) => bodies.setLeadingGroup(act, { bodyId, name: '', on: today(), members: [] }),
    dissolveLeadingGroup: (act) => bodies.dissolveLeadingGroup(act, { groupId: group!.id, on: early }),
  };
  const isLetIn = async (name: keyof typeof attempts, act: Act) => {
    const outcome = await attempts[name](act);
    return outcome.ok || outcome.refusal.code !== 'not-permitted';
  };
  const names = Object.keys(bodyActs) as readonly (keyof typeof bodyActs)[];

  for (const name of names)
    test(`${name}: every role at every place gets what the declaration says`, async () => {
      const wrong: string[] = [];
      for (const place of placeIds)
        for (const role of roleIds)
          if ((await isLetIn(name, by(`${role} ${place}`))) !== declared(bodyActs[name], role, place))
            wrong.push(`${role} ${place}`);
      assert.deepEqual(wrong, []);
    });

  test('anonymous visitors and people without a role are let in nowhere, the program everywhere', async () => {
    const nobody = county.actBy({ kind: 'anonymous' });
    const stranger = { kind: 'person' as const, accountId: 'x', personId: county.newId(), name: '某' };
    for (const name of names) {
      assert.equal(await isLetIn(name, nobody), false, name);
      assert.equal(await isLetIn(name, county.actBy(stranger)), false, name);
      assert.equal(await isLetIn(name, bySystem()), true, name);
    }
  });

  test('the declarations are these', () => {
    const table = names.map((name) => {
      const { allowedFor, reach, fromAbove = [] } = bodyActs[name] as Permission;
      const above = reach === 'subtree' ? allowedFor : [];
      return `${name}: ${allowedFor.join(' ')} | ${[...above, ...fromAbove].join(' ')}`;
    });
    const lendable = 'clerk first-reviewer second-reviewer final-approver county-supervisor';
    const byAdministrators = (name: string) => `${name}: administrator | administrator`;
    assert.deepEqual(table, [
      'foundCounty:  | ',
      'importCounty:  | ',
      ...['createBody', 'renameBody', 'moveBody', 'mergeBodies', 'abolishBody'].map(byAdministrators),
      byAdministrators('setCodes'),
      'setContact: clerk | administrator county-supervisor',
      ...['employPerson', 'correctPerson'].map(byAdministrators),
      'readPersonContact: administrator county-supervisor | administrator county-supervisor',
      ...['appoint', 'endPost', 'grantRole', 'revokeRole'].map(byAdministrators),
      `delegate: ${lendable} | administrator`,
      `endDelegation: ${lendable} | administrator`,
      'setLeadingGroup: clerk | administrator',
      'dissolveLeadingGroup: clerk | administrator',
    ]);
  });
});
