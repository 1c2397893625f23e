import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { day } from '../law/index.ts';
import { verifyAudit } from '../platform/index.ts';
import { beginning, carriedOut, openCounty, refusalOf } from './county.fixture.ts';

describe('people, posts and leading groups', async () => {
  const county = await openCounty();
  const { bodies, id, by, person, today } = county;
  after(county.database.close);
  const townOn = async (on = today()) =>
    (await bodies.posts([id('qingshui')], on)).map(({ personName, title }) => `${personName} ${title}`);

  test('posts are listed by rank, duties by their weight', async () => {
    assert.deepEqual(await townOn(), ['镇四 镇长', '副六 副镇长', '办五 办事员']);
    const roster = await bodies.dutyRoster(id('qingshui'), today());
    assert.deepEqual(
      roster.map(({ duty }) => duty),
      ['first', 'in-charge', 'direct'],
    );
  });

  test('a new mayor follows the old one, and roles go with the last post', async () => {
    const root = by('root');
    const on = day('2026-03-16');
    const successor = { bodyId: id('qingshui'), title: '镇长', duty: 'first' as const, rank: 1, since: on };
    const employ = () => bodies.employPerson(root, { ...successor, name: '新八' });
    assert.equal(refusalOf(await employ()).code, 'first-duty-held');
    const [post] = await bodies.postsOf(person('mayor'));
    const ended = carriedOut(await bodies.endPost(root, { postId: post!.id, on }));
    assert.deepEqual(ended.endedRoles, ['final-approver']);
    const { personId } = carriedOut(await employ());
    assert.deepEqual(await townOn(day('2026-03-15')), ['镇四 镇长', '副六 副镇长', '办五 办事员']);
    assert.deepEqual(await townOn(on), ['新八 镇长', '副六 副镇长', '办五 办事员']);
    assert.equal((await bodies.grantsOf(person('mayor'), day('2026-03-15'))).length, 1);
    assert.equal((await bodies.grantsOf(person('mayor'), on)).length, 0);
    assert.equal(
      refusalOf(await bodies.appoint(root, { ...successor, personId, since: day('2026-04-01') })).code,
      'post-held',
    );
    assert.equal(refusalOf(await bodies.endPost(root, { postId: post!.id, on })).code, 'post-ended');
    const elsewhere = { ...successor, bodyId: id('baiyun'), personId, duty: null, since: day('2019-05-01') };
    assert.equal(refusalOf(await bodies.appoint(root, elsewhere)).code, 'body-not-there');
  });

  test('reading phone and address of a person is recorded', async () => {
    const read = carriedOut(await bodies.readPersonContact(by('root'), { personId: person('guide') }));
    assert.equal(read.phone, '0999-7654321');
    const entry = (await county.lastAudit())!;
    assert.deepEqual(
      [entry.action, entry.object_id, entry.new],
      ['bodies.read-person-contact', person('guide'), { read: ['phone', 'email'] }],
    );
    assert.equal(
      refusalOf(await bodies.readPersonContact(by('clerk'), { personId: person('guide') })).code,
      'not-permitted',
    );
  });

  test('a person is corrected, and wrong details are refused', async () => {
    const correct = (more: object) =>
      bodies.correctPerson(by('root'), {
        ...{ personId: person('other'), name: '外七', phone: null, email: null, ...more },
      });
    carriedOut(await correct({ name: '外柒', phone: ' 0999-1112222 ' }));
    assert.equal((await bodies.people([person('other')])).get(person('other'))?.name, '外柒');
    for (const [field, value] of Object.entries({ name: ' ', phone: '电话', email: 'x@' }))
      assert.equal(refusalOf(await correct({ [field]: value })).field, field);
  });

  test('a leading group changes its members by date', async () => {
    const [group] = await bodies.leadingGroups(id('qingshui'), today());
    assert.deepEqual(
      group!.members.map(({ personName, place }) => [personName, place]),
      [
        ['镇四', 'head'],
        ['副六', 'deputy'],
        ['办五', 'office'],
      ],
    );
    const on = day('2026-03-20');
    const set = (members: readonly [string, 'head' | 'deputy' | 'member'][], from = on) =>
      bodies.setLeadingGroup(by('clerk'), {
        ...{ bodyId: id('qingshui'), groupId: group!.id, name: '政务公开领导小组', on: from },
        members: members.map(([key, place]) => ({ personId: person(key), place })),
      });
    const codes = [
      await set([['mayor', 'deputy']]),
      await set([
        ['mayor', 'head'],
        ['mayor', 'member'],
      ]),
    ].map((outcome) => refusalOf(outcome).code);
    assert.deepEqual(codes, ['head-missing', 'member-twice']);
    carriedOut(
      await set([
        ['deputy', 'head'],
        ['clerk', 'member'],
      ]),
    );
    assert.equal(refusalOf(await set([['mayor', 'head']], today())).code, 'later-change');
    const seats = async (day: typeof on) =>
      (await bodies.leadingGroups(id('qingshui'), day))[0]?.members.map(({ personName }) => personName);
    assert.deepEqual(await seats(day('2026-03-19')), ['镇四', '副六', '办五']);
    assert.deepEqual(await seats(on), ['副六', '办五']);
    carriedOut(await bodies.dissolveLeadingGroup(by('root'), { groupId: group!.id, on: day('2026-12-31') }));
    assert.equal(await seats(day('2026-12-31')), undefined);
  });

  test('the audit log is whole', async () => {
    assert.equal(await verifyAudit(county.database.db), null);
  });
});

describe('roles and delegation', async () => {
  const county = await openCounty();
  const { bodies, id, by, person, today } = county;
  after(county.database.close);
  const rolesOf = async (key: string, on = today()) =>
    (await bodies.grantsOf(person(key), on)).map(({ role, onBehalfOf }) => [role, onBehalfOf]);

  test('a role is given by an administrator, from today on, never to oneself', async () => {
    const town = { bodyId: id('qingshui'), since: today() };
    const give = (key: string, to: string, more: object) =>
      bodies.grantRole(by(key), { ...town, personId: person(to), role: 'clerk', ...more });
    carriedOut(await give('root', 'deputy', { role: 'first-reviewer', until: day('2026-04-01') }));
    assert.deepEqual(await rolesOf('deputy'), [
      ['first-reviewer', null],
      ['second-reviewer', null],
    ]);
    assert.deepEqual(await rolesOf('deputy', day('2026-04-01')), [['second-reviewer', null]]);
    const codes = [
      await give('clerk', 'deputy', {}),
      await give('root', 'root', {}),
      await give('root', 'clerk', {}),
      await give('root', 'deputy', { since: day('2026-03-01') }),
      await give('root', 'deputy', { until: today() }),
      await give('root', 'deputy', { role: 'county-supervisor' }),
      await give('root', 'watch', { role: 'administrator' }),
      await give('root', 'deputy', { bodyId: county.newId() }),
    ].map((outcome) => refusalOf(outcome).code);
    assert.deepEqual(codes, [
      ...['not-permitted', 'own-role', 'role-held', 'in-the-past', 'dates-reversed', 'role-out-of-place'],
      ...['roles-incompatible', 'not-found'],
    ]);
  });

  test('the last administrator stays', async () => {
    const [grant] = (await bodies.roleGrants([id('yunxi')], today())).filter(
      ({ role }) => role === 'administrator',
    );
    const [post] = await bodies.postsOf(person('root'));
    const revoke = () => bodies.revokeRole(by('root'), { grantId: grant!.id, on: today() });
    assert.equal(refusalOf(await revoke()).code, 'last-administrator');
    assert.equal(
      refusalOf(await bodies.endPost(by('root'), { postId: post!.id, on: today() })).code,
      'last-administrator',
    );
    const second = { personId: person('guide'), bodyId: id('yunxi'), role: 'administrator' as const };
    carriedOut(await bodies.grantRole(by('root'), { ...second, since: today() }));
    carriedOut(await revoke());
    assert.deepEqual(await rolesOf('root'), []);
    assert.equal(refusalOf(await revoke()).code, 'not-permitted');
    carriedOut(await bodies.grantRole(by('guide'), { ...second, personId: person('root'), since: today() }));
  });

  test('a role is lent during leave, and only as long as its holder has it', async () => {
    const leave = {
      ...{ bodyId: id('qingshui'), role: 'final-approver' as const, reason: '年休假' },
      ...{ fromPerson: person('mayor'), toPerson: person('deputy') },
      ...{ since: day('2026-03-09'), lastDay: day('2026-03-13') },
    };
    const { delegationId } = carriedOut(await bodies.delegate(by('mayor'), leave));
    assert.equal((await rolesOf('deputy', day('2026-03-08'))).length, 2);
    for (const on of ['2026-03-09', '2026-03-13'])
      assert.deepEqual((await rolesOf('deputy', day(on)))[0], ['final-approver', person('mayor')]);
    assert.equal((await rolesOf('deputy', day('2026-03-14'))).length, 2);
    const again = (more: object, key = 'mayor') => bodies.delegate(by(key), { ...leave, ...more });
    const codes = [
      await again({}),
      await again({ lastDay: day('2026-03-08') }),
      await again({ since: day('2026-03-01') }),
      await again({ toPerson: person('mayor') }),
      await again({ role: 'clerk' }),
      await again({ role: 'administrator' }),
      await again({ reason: ' ' }),
      await again({}, 'clerk'),
      await again({}, 'other'),
      await again({ toPerson: person('watch') }),
      await again({ fromPerson: person('deputy'), toPerson: person('clerk') }, 'deputy'),
    ].map((outcome) => refusalOf(outcome).code);
    assert.deepEqual(codes, [
      ...['already-lent', 'dates-reversed', 'in-the-past', 'deputy-unfit', 'role-not-held'],
      ...[
        'role-not-lendable',
        'reason-missing',
        'not-holder',
        'not-permitted',
        'deputy-unfit',
        'role-not-held',
      ],
    ]);
    carriedOut(await bodies.endDelegation(by('mayor'), { delegationId, on: day('2026-03-11') }));
    assert.equal((await rolesOf('deputy', day('2026-03-11'))).length, 2);
    carriedOut(await again({ since: day('2026-03-23'), lastDay: day('2026-03-27') }, 'root'));
    const [grant] = (await bodies.roleGrants([id('qingshui')], today())).filter(
      ({ role }) => role === 'final-approver',
    );
    carriedOut(await bodies.revokeRole(by('root'), { grantId: grant!.id, on: day('2026-03-25') }));
    assert.equal((await rolesOf('deputy', day('2026-03-24')))[0]?.[0], 'final-approver');
    assert.equal((await rolesOf('deputy', day('2026-03-25'))).length, 2);
    assert.equal((await bodies.delegations(person('mayor'))).length, 2);
  });

  test('nobody has a role before the first day of records', async () => {
    for (const key of ['root', 'clerk', 'deputy'])
      assert.deepEqual(await rolesOf(key, day('2019-12-31')), []);
    assert.equal(beginning, '2020-01-01');
  });
});
