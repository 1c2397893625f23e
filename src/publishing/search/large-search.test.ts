import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/database.ts';
import { idMaker, systemClock } from '../../platform/index.ts';
import type { PublishingTables } from '../tables.ts';
import { countedUpTo, pageSize, type SearchQuery, searchReleased } from './search-released.ts';
import { renewSearch } from './segmentation.ts';
import { wordShares } from './word-shares.ts';

describe('a search in a large county', async () => {
  const { db, pool } = await testDatabase<PublishingTables>();
  const newId = idMaker(systemClock);
  const bodies = [newId(), newId()];
  const columns = bodies.flatMap((body) =>
    (['news', 'policy'] as const).map((kind) => ({ id: newId(), body, kind })),
  );
  const titles = ['低保公示', '低保和医保公示', '医保通知'];
  await pool.query('insert into public_body (id) select unnest($1::uuid[])', [bodies]);
  for (const { id, body, kind } of columns)
    await pool.query(
      `insert into publish_column (id, body_id, name, slug, kind, position, opened_on) values ($1, $2, $3, $3, $3, 1, '2020-01-01')`,
      [id, body, kind],
    );
  // Five thousand in three years, one each five hours.
  await pool.query(
    `with made as (
       select n, gen_random_uuid() as id, gen_random_uuid() as revision, $1::uuid[] as columns, $2::uuid[] as bodies,
         '2022-12-31T15:59:00Z'::timestamptz + n * interval '5 hours 15 minutes' as at
       from generate_series(0, 4999) n
     ), kept as (
       insert into publication (id, body_id, column_id, state, risk, attribute, formed_on, working_revision,
         released_revision, first_released_at, released_at, created_at, version)
       select id, bodies[1 + n % 4 / 2], columns[1 + n % 4], 'released', 'routine', 'proactive', '2025-01-01', revision,
         revision, at, at, at, 1 from made
     )
     insert into publication_revision (id, publication_id, number, title, summary, html, plain, metadata, sha256,
       author_id, author_name, created_at)
     select revision, id, 1, ($3::text[])[1 + n % 3], '', '', '', '{}', 'x', id, '测小写', at from made`,
    [columns.map(({ id }) => id), bodies, titles],
  );
  await renewSearch(db);
  await pool.query('analyze publication_search');
  const all = (
    await sql<{
      id: string;
      title: string;
      body_id: string;
      column_id: string;
      column_kind: string;
      year: number;
    }>`
      select publication_id as id, title, body_id, column_id, column_kind, year from publication_search
      order by released_at desc, publication_id desc`.execute(db)
  ).rows;

  const queries: readonly Partial<SearchQuery>[] = [
    {},
    { page: 3 },
    { bodyId: bodies[1]! },
    { columnId: columns[2]!.id },
    { kind: 'policy' },
    { year: 2024 },
    { year: 2019 },
    { kind: 'news', year: 2023, page: 2 },
    { bodyId: bodies[0]!, kind: 'policy' },
  ];
  for (const text of ['低保', '医保', '低保 医保', '公示'])
    it(`finds the newest of all that holds ${text}, wherever it looks first`, async () => {
      assert.equal((await wordShares(db)).placed, true);
      for (const query of queries) {
        const { bodyId, columnId, kind, year, page = 1 } = query;
        const wanted = all.filter(
          (one) =>
            text.split(' ').every((word) => one.title.includes(word)) &&
            (!bodyId || one.body_id === bodyId) &&
            (!columnId || one.column_id === columnId) &&
            (!kind || one.column_kind === kind) &&
            (!year || one.year === year),
        );
        const found = await searchReleased(db, { text, order: 'newest', page, ...query });
        const name = JSON.stringify(query);
        assert.equal(found.count, Math.min(wanted.length, countedUpTo), name);
        assert.equal(found.capped, wanted.length > countedUpTo, name);
        assert.deepEqual(
          found.hits.map(({ id }) => id),
          wanted.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id),
          name,
        );
      }
    });
});
