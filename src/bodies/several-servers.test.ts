import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { AuditTables } from '../platform/index.ts';
import { openDatabase } from '../platform/index.ts';
import { carriedOut, openCounty } from './county.fixture.ts';
import { type BodiesTables, createBodies } from './index.ts';

type Tables = BodiesTables & AuditTables;

describe('two servers over one database', async () => {
  const county = await openCounty();
  const { bodies, by, id, today, clock, newId } = county;
  const second = await openDatabase<Tables>({ url: county.database.url, exitWhenIdle: true });
  const elsewhere = createBodies({ database: second.db, clock, newId });
  after(async () => {
    await second.close();
    await county.database.close();
  });

  test('a change on one is at once seen on the other', async () => {
    assert.equal((await elsewhere.body('water', today()))?.name, '云溪县水利局');
    carriedOut(
      await bodies.renameBody(by('root'), { bodyId: id('water'), on: today(), name: '云溪县水务局' }),
    );
    assert.equal((await elsewhere.body('water', today()))?.name, '云溪县水务局');
    carriedOut(
      await elsewhere.setCodes(by('root'), { bodyId: id('water'), code: null, siteCode: 'bm99000001' }),
    );
    assert.equal((await bodies.resolve('bm99000001', today()))?.slug, 'water');
  });

  test('of many who want the same address word or duty at once, one gets it', async () => {
    const create = (index: number) =>
      (index % 2 === 0 ? bodies : elsewhere).createBody(by('root'), {
        ...{
          parentId: id('yunxi'),
          name: `新局${index}`,
          shortName: '新局',
          slug: 'new',
          kind: 'department',
        },
        ...{ level: 'county', since: today() },
      });
    const created = await Promise.all([0, 1, 2, 3, 4, 5].map(create));
    assert.equal(created.filter(({ ok }) => ok).length, 1);
    const employ = (index: number) =>
      (index % 2 === 0 ? bodies : elsewhere).employPerson(by('root'), {
        ...{ bodyId: id('water'), name: `人员${index}`, title: '局长', duty: 'first', since: today() },
      });
    const employed = await Promise.all([0, 1, 2, 3, 4, 5].map(employ));
    assert.equal(employed.filter(({ ok }) => ok).length, 1);
    assert.equal((await elsewhere.dutyRoster(id('water'), today())).length, 1);
  });

  test('an act whose page cache cannot be told does not happen', async () => {
    const failing = createBodies({
      ...{ database: second.db, clock, newId },
      publicChange: async () => {
        throw new Error('no counter');
      },
    });
    const head = await county.lastAudit();
    const rename = { bodyId: id('office'), on: today(), name: '另一名称' };
    await assert.rejects(failing.renameBody(by('root'), rename), /no counter/);
    assert.equal((await bodies.body('office', today()))?.name, '云溪县人民政府办公室');
    assert.equal((await county.lastAudit())?.seq, head?.seq);
  });
});
