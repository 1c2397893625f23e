import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { fixedClock, idMaker } from '../../platform/index.ts';
import type { Tables } from '../tools.ts';
import { lastQuarters, lastThirds, periodWords } from './periods.ts';
import { reindexReleased } from './reindex-released.ts';
import { searchReleased } from './search-released.ts';

describe('periods', () => {
  it('are those of China, newest first', () => {
    assert.deepEqual(periodWords('2025-12-31T15:59:59Z'), { third: 'y2025t36', quarter: 'y2025q4' });
    assert.deepEqual(periodWords('2025-12-31T16:00:00Z'), { third: 'y2026t1', quarter: 'y2026q1' });
    assert.deepEqual(lastQuarters('2026-02-01T00:00:00Z', 3), ['y2026q1', 'y2025q4', 'y2025q3']);
    assert.deepEqual(lastThirds('2026-01-21T00:00:00+08:00', 4), [
      'y2026t3',
      'y2026t2',
      'y2026t1',
      'y2025t36',
    ]);
  });
});

describe('searching what is released', async () => {
  const { db } = await testDatabase<Tables>();
  const newId = idMaker(fixedClock('2026-03-02T09:00:00+08:00'));
  const [body, column] = [newId(), newId()];
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
  const release = async (title: string, at: string, released = true) => {
    const [id, revision] = [newId(), newId()];
    await db
      .insertInto('publication')
      .values({
        ...{ id, body_id: body, column_id: column, state: released ? 'released' : 'draft', risk: 'routine' },
        ...{ attribute: 'proactive', formed_on: at.slice(0, 10) as never, working_revision: revision },
        released_revision: released ? revision : null,
        ...{ first_released_at: at, released_at: at, created_at: at, version: 1 },
      })
      .execute();
    await db
      .insertInto('publication_revision')
      .values({
        ...{ id: revision, publication_id: id, number: 1, title, summary: '', html: '', plain: title },
        ...{ metadata: '{}', sha256: 'x', author_id: newId(), author_name: '测小写', created_at: at },
      })
      .execute();
  };
  await release('春季植树活动', '2024-03-12T09:00:00+08:00');
  await release('夏季防汛演练', '2025-06-01T09:00:00+08:00');
  await release('植树造林表彰', '2025-12-31T23:59:00+08:00');
  await release('植树计划', '2026-01-01T00:10:00+08:00');
  await release('植树方案草稿', '2026-01-02T00:10:00+08:00', false);
  await reindexReleased(db as never);
  const titles = async (text: string, more: object = {}) =>
    (await searchReleased(db as never, { text, order: 'newest', page: 1, ...more })).hits.map(
      ({ title }) => title,
    );

  it('gives the newest first, and only what is released', async () => {
    assert.deepEqual(await titles('植树'), ['植树计划', '植树造林表彰', '春季植树活动']);
    assert.deepEqual(await titles(''), ['植树计划', '植树造林表彰', '夏季防汛演练', '春季植树活动']);
    assert.deepEqual(await titles('没有这样的词'), []);
  });

  it('narrows by the year of release in China, with words and without', async () => {
    assert.deepEqual(await titles('植树', { year: 2025 }), ['植树造林表彰']);
    assert.deepEqual(await titles('植树', { year: 2026 }), ['植树计划']);
    assert.deepEqual(await titles('', { year: 2025 }), ['植树造林表彰', '夏季防汛演练']);
  });

  it('takes any of the words when nothing holds them all, and counts beyond the last page', async () => {
    const loose = await searchReleased(db as never, { text: '植树 防汛', order: 'best', page: 1 });
    assert.deepEqual([loose.loosened, loose.count], [true, 4]);
    const beyond = await searchReleased(db as never, { text: '植树', order: 'newest', page: 9 });
    assert.deepEqual([beyond.hits.length, beyond.count], [0, 3]);
  });
});
