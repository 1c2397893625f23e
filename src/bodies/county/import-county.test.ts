import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { verifyAudit } from '../../platform/index.ts';
import { beginning, carriedOut, openCounty, refusalOf, smallCounty } from '../county.fixture.ts';
import { type CountyBody, type CountyFile, creditCodeOf, dutyIds, type Role } from '../index.ts';

/** A county with this many townships and departments, each with people of every role. */
function largeCounty(townships: number, departments: number): CountyFile {
  const below = (index: number, kind: 'township' | 'department'): CountyBody => ({
    ...{ slug: `${kind}-${index}`, name: `${kind}${index}`, shortName: `${index}`, kind, since: beginning },
    ...{ level: kind === 'township' ? 'township' : 'county', parent: 'county' },
    code: creditCodeOf('990001', `${kind === 'township' ? 1 : 2}${String(index).padStart(7, '0')}`),
    contact: { office: '党政综合办公室', phone: '0999-1234567', hours: '工作日 8:30—17:30' },
    people: (['clerk', 'first-reviewer', 'second-reviewer', 'final-approver'] as readonly Role[]).map(
      (role, place) => ({
        ...{ key: `${kind}-${index}-${role}`, name: `人员${index}${place}`, roles: [{ role }] },
        posts: [{ title: `职务${place}`, duty: dutyIds[3 - place]!, rank: place }],
      }),
    ),
    leadingGroups: [
      { name: '领导小组', members: [{ person: `${kind}-${index}-final-approver`, place: 'head' }] },
    ],
  });
  return {
    bodies: [
      {
        ...{ slug: 'county', name: '某县人民政府', shortName: '某县', kind: 'government', level: 'county' },
        ...{ parent: null, since: beginning, siteCode: '9900010001' },
        people: [{ key: 'root', name: '管一', roles: [{ role: 'administrator' }] }],
      },
      ...Array.from({ length: townships }, (_, index) => below(index, 'township')),
      ...Array.from({ length: departments }, (_, index) => below(index, 'department')),
    ],
  };
}

describe('taking over a county', async () => {
  const county = await openCounty(null);
  after(county.database.close);
  const { bodies, bySystem, today } = county;

  test('what is wrong with a file is named with its place, and nothing is stored', async () => {
    const [root, ...others] = smallCounty.bodies;
    const codeOf = async (more: Partial<CountyBody>) => {
      const file = { bodies: [{ ...root!, ...more }, ...others] };
      const { code, field } = refusalOf(await bodies.importCounty(bySystem(), file));
      return `${code} ${field}`;
    };
    const person = { key: 'new', name: '新' };
    assert.deepEqual(
      [
        await codeOf({ parent: 'nowhere' }),
        await codeOf({ slug: 'office' }),
        await codeOf({ code: '1' }),
        await codeOf({ contact: { office: '办公室', postcode: '1' } }),
        await codeOf({ people: [person, { ...person }] }),
        await codeOf({ people: [{ ...person, roles: [{ role: 'clerk', body: 'nowhere' }] }] }),
        await codeOf({ people: [{ ...person, name: '' }] }),
        await codeOf({ leadingGroups: [{ name: '组', members: [{ person: 'nobody', place: 'head' }] }] }),
      ],
      [
        'not-found bodies.0.parent',
        'slug-taken bodies',
        'code-wrong code',
        'contact-wrong bodies.0.contact.postcode',
        'key-taken bodies.0.people.1.key',
        'not-found bodies.0.people.0.roles',
        'name-missing bodies.0.people.0.name',
        'not-found bodies.0.leadingGroups.0.members',
      ],
    );
    assert.equal((await bodies.tree(today())).root, null);
  });

  test('a county of 18 townships and 30 departments comes at once, and more can follow', async (t) => {
    const file = largeCounty(18, 30);
    const start = performance.now();
    const imported = carriedOut(await bodies.importCounty(bySystem(), file));
    t.diagnostic(`imported within ${Math.round(performance.now() - start)} ms`);
    assert.equal((await bodies.tree(today())).all.length, 49);
    assert.equal(Object.keys(imported.people).length, 48 * 4 + 1);
    const town = imported.bodies['township-3']!;
    assert.equal((await bodies.posts([town], today())).length, 4);
    assert.deepEqual(
      (await bodies.dutyRoster(town, today())).map(({ duty }) => duty),
      dutyIds,
    );
    assert.equal((await bodies.leadingGroups(town, today()))[0]?.members.length, 1);
    assert.equal((await bodies.contact(town, today()))?.phone, '0999-1234567');
    const clerk = imported.people['township-3-clerk']!;
    assert.deepEqual(await bodies.grantsOf(clerk, today()), [
      { role: 'clerk', bodyId: town, onBehalfOf: null },
    ]);
    const more = { ...file.bodies[1]!, slug: 'late', name: '后来镇', people: [], leadingGroups: [] };
    carriedOut(await bodies.importCounty(bySystem(), { bodies: [{ ...more, code: null }] }));
    assert.equal((await bodies.body('late', today()))?.parentId, imported.bodies.county);
    assert.equal(await verifyAudit(county.database.db), null);
  });
});
