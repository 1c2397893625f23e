import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { day } from '../law/index.ts';
import { verifyAudit } from '../platform/index.ts';
import { beginning, carriedOut, openCounty, refusalOf } from './county.fixture.ts';

describe('public bodies', async () => {
  const county = await openCounty();
  const { bodies, id, by, today } = county;
  after(county.database.close);
  const names = async (on = today()) => (await bodies.tree(on)).all.map(({ slug }) => slug);

  test('the tree stands in order, each body after the one it belongs to', async () => {
    assert.deepEqual(await names(), ['yunxi', 'office', 'water', 'station', 'qingshui', 'baiyun']);
    assert.deepEqual(await names(day('2019-12-31')), []);
    const tree = await bodies.tree(today());
    assert.equal(tree.root?.slug, 'yunxi');
    assert.deepEqual(tree.ancestors(id('station')), [id('water'), id('yunxi')]);
    assert.deepEqual(
      tree.subtree(id('water')).map(({ slug }) => slug),
      ['water', 'station'],
    );
    assert.equal(await bodies.structure(), await bodies.structure());
  });

  test('a renamed body keeps its history, and its former address leads to it', async () => {
    const on = day('2026-04-01');
    const before = county.publicChanges();
    carriedOut(
      await bodies.renameBody(by('root'), {
        ...{ bodyId: id('baiyun'), on, name: '白云镇人民政府', slug: 'baiyun-zhen' },
      }),
    );
    assert.equal(county.publicChanges(), before + 1);
    assert.equal((await bodies.body('baiyun', today()))?.name, '白云乡人民政府');
    assert.equal((await bodies.body('baiyun-zhen', on))?.name, '白云镇人民政府');
    assert.equal(await bodies.body('baiyun', on), null);
    assert.equal((await bodies.resolve('baiyun', on))?.slug, 'baiyun-zhen');
    const history = (await bodies.structure()).history(id('baiyun'));
    assert.deepEqual(
      history.map(({ name, since, until }) => [name, since, until]),
      [
        ['白云乡人民政府', beginning, on],
        ['白云镇人民政府', on, null],
      ],
    );
    const entry = await county.lastAudit();
    assert.equal(entry?.action, 'bodies.rename-body');
    assert.equal((entry!.old as { name: string }).name, '白云乡人民政府');
    assert.equal((entry!.new as { name: string }).name, '白云镇人民政府');
  });

  test('what would break the tree is refused and leaves nothing behind', async () => {
    const root = by('root');
    const on = today();
    const rename = (slug: string) => bodies.renameBody(root, { bodyId: id('water'), on, slug });
    const create = (more: object) =>
      bodies.createBody(root, {
        ...{ parentId: id('yunxi'), name: '云溪县新局', shortName: '新局', slug: 'new', kind: 'department' },
        ...{ level: 'county', since: on, ...more },
      });
    const move = (body: string, parent: string) =>
      bodies.moveBody(root, { bodyId: id(body), parentId: id(parent), on });
    const codes = [
      await rename('qingshui'),
      await rename('Water'),
      await rename('water'),
      await create({ name: '清水镇人民政府' }),
      await create({ since: day('2019-01-01') }),
      await create({ parentId: id('qingshui') }),
      await create({ code: '113417020032563512' }),
      await create({ siteCode: '9900000001' }),
      await move('water', 'station'),
      await move('yunxi', 'water'),
      await bodies.abolishBody(root, { bodyId: id('water'), on, reason: '机构改革' }),
      await bodies.abolishBody(root, { bodyId: id('baiyun'), on, reason: '在更名之前' }),
      await bodies.renameBody(root, { bodyId: county.newId(), on, name: '无' }),
    ].map((outcome) => refusalOf(outcome).code);
    assert.deepEqual(codes, [
      ...['slug-taken', 'slug-unfit', 'nothing-changed', 'name-taken', 'parent-missing', 'level-order'],
      ...['code-wrong', 'site-code-taken', 'parent-circle', 'root-stays', 'has-subordinates', 'later-change'],
      'not-found',
    ]);
    assert.deepEqual(await names(), ['yunxi', 'office', 'water', 'station', 'qingshui', 'baiyun']);
  });

  test('a merged body ends with its people, and its code and address lead to the other', async () => {
    const root = by('root');
    const code = '113417020032563511';
    const on = day('2026-05-01');
    const { bodyId } = carriedOut(
      await bodies.createBody(root, {
        ...{
          parentId: id('yunxi'),
          name: '云溪县河务局',
          shortName: '河务局',
          slug: 'river',
          kind: 'department',
        },
        ...{ level: 'county', since: today(), code },
      }),
    );
    const { personId } = carriedOut(
      await bodies.employPerson(root, { bodyId, name: '河八', title: '局长', duty: 'first', since: today() }),
    );
    carriedOut(await bodies.grantRole(root, { personId, bodyId, role: 'clerk', since: today() }));
    carriedOut(
      await bodies.moveBody(root, { bodyId: id('station'), parentId: bodyId, on: day('2026-04-01') }),
    );
    carriedOut(await bodies.mergeBodies(root, { bodyIds: [bodyId], intoId: id('water'), on }));

    const eve = day('2026-04-30');
    assert.equal((await bodies.resolve(code, eve))?.id, bodyId);
    for (const word of [code, 'river', bodyId]) assert.equal((await bodies.resolve(word, on))?.slug, 'water');
    assert.equal((await bodies.tree(eve)).body(id('station'))?.parentId, bodyId);
    assert.equal((await bodies.tree(on)).body(id('station'))?.parentId, id('water'));
    assert.equal((await bodies.grantsOf(personId, eve)).length, 1);
    assert.equal((await bodies.grantsOf(personId, on)).length, 0);
    assert.equal((await bodies.posts([bodyId], on)).length, 0);
    assert.equal(
      refusalOf(
        await bodies.mergeBodies(root, {
          bodyIds: [id('water')],
          intoId: id('water'),
          on: day('2026-06-01'),
        }),
      ).code,
      'merger-unfit',
    );
  });

  test('a body is abolished in favour of another one', async () => {
    const on = day('2026-06-01');
    carriedOut(
      await bodies.abolishBody(by('root'), {
        ...{ bodyId: id('station'), on, successorId: id('office'), reason: '机构改革' },
      }),
    );
    assert.equal((await bodies.resolve('station', on))?.slug, 'office');
    assert.equal((await bodies.structure()).lastKnown(id('station'), on)?.name, '云溪县水文站');
  });

  test('contacts are dated, and wrong ones are refused', async () => {
    const contact = {
      ...{ office: '党政综合办公室', address: '清水镇人民路1号', postcode: '999000', phone: '0999-7654321' },
      ...{ fax: null, email: 'qingshui@example.gov.cn', hours: '工作日 8:30—17:30', supervisionPhone: null },
    };
    const on = day('2026-03-10');
    const set = (more: object, from = on) =>
      bodies.setContact(by('clerk'), { bodyId: id('qingshui'), on: from, contact: { ...contact, ...more } });
    carriedOut(await set({}));
    assert.equal((await bodies.contact(id('qingshui'), today()))?.phone, '0999-1234567');
    assert.equal((await bodies.contact(id('qingshui'), on))?.phone, '0999-7654321');
    carriedOut(await set({ hours: '工作日 9:00—17:00' }));
    assert.equal((await bodies.contact(id('qingshui'), on))?.hours, '工作日 9:00—17:00');
    for (const [field, value] of Object.entries({ phone: '12', postcode: '1', email: 'x', office: ' ' }))
      assert.equal(refusalOf(await set({ [field]: value })).field, `contact.${field}`);
    assert.equal(refusalOf(await set({}, today())).code, 'later-change');
  });

  test('the audit log is whole', async () => {
    assert.equal(await verifyAudit(county.database.db), null);
  });
});

describe('the first start', async () => {
  const county = await openCounty(null);
  after(county.database.close);

  test('sets up a county below its province and city with one administrator, once', async () => {
    const { bodies, bySystem, actBy, today } = county;
    const founding = {
      ...{ name: '云溪县人民政府', shortName: '云溪县', slug: 'yunxi', since: beginning },
      above: [
        { name: '某省人民政府', shortName: '某省', slug: 'province', level: 'province' as const },
        { name: '某市人民政府', shortName: '某市', slug: 'city', level: 'city' as const },
      ],
      administrator: { name: '管一' },
    };
    assert.equal(
      refusalOf(await bodies.foundCounty(actBy({ kind: 'anonymous' }), founding)).code,
      'not-permitted',
    );
    const { bodyId, personId } = carriedOut(await bodies.foundCounty(bySystem(), founding));
    assert.deepEqual(await bodies.grantsOf(personId, today()), [
      { role: 'administrator', bodyId, onBehalfOf: null },
    ]);
    assert.deepEqual(
      (await bodies.tree(today())).all.map(({ slug }) => slug),
      ['province', 'city', 'yunxi'],
    );
    assert.equal(refusalOf(await bodies.foundCounty(bySystem(), founding)).code, 'already-founded');
  });
});
