import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/database.ts';
import { fixedClock, idMaker } from '../../platform/index.ts';
import type { Tables } from '../tools.ts';
import { renewSearch, searchOutdated, segmentation } from './segmentation.ts';

describe('a search that was built with other words', async () => {
  const { db } = await testDatabase<Tables>();
  const newId = idMaker(fixedClock('2026-03-02T09:00:00+08:00'));
  const [body, column, id, revision] = [newId(), newId(), newId(), newId()];
  const at = '2026-01-02T09:00:00+08:00';
  const search = db as never;
  await db
    .insertInto('public_body' as never)
    .values({ id: body } as never)
    .execute();
  await db
    .insertInto('publish_column')
    .values({
      ...{ id: column, body_id: body, name: '工作动态', slug: 'news', kind: 'news', position: 1 },
      opened_on: '2020-01-01' as never,
    })
    .execute();

  it('is renewed once, and then left alone', async () => {
    assert.equal(await searchOutdated(search), false, 'an empty search is never outdated');
    assert.equal(await renewSearch(search), null);
    await db
      .insertInto('publication')
      .values({
        ...{ id, body_id: body, column_id: column, state: 'released', risk: 'routine' },
        ...{ attribute: 'proactive', formed_on: '2026-01-02' as never, working_revision: revision },
        ...{
          released_revision: revision,
          first_released_at: at,
          released_at: at,
          created_at: at,
          version: 1,
        },
      })
      .execute();
    await db
      .insertInto('publication_revision')
      .values({
        ...{
          id: revision,
          publication_id: id,
          number: 1,
          title: '植树',
          summary: '',
          html: '',
          plain: '植树',
        },
        ...{ metadata: '{}', sha256: 'x', author_id: newId(), author_name: '测小写', created_at: at },
      })
      .execute();
    assert.equal(await renewSearch(search, { always: true }), 1);
    assert.equal(await searchOutdated(search), false);
    await sql`update search_segmentation set fingerprint = 'older'`.execute(db);
    assert.equal(await searchOutdated(search), true);
    assert.equal(await renewSearch(search), 1);
    assert.equal(await renewSearch(search), null);
    const { fingerprint } = await db
      .selectFrom('search_segmentation')
      .select('fingerprint')
      .executeTakeFirstOrThrow();
    assert.equal(fingerprint, segmentation());
  });
});
