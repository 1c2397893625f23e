import { decidedOn, procedure } from '../src/applications/acts.fixture.ts';
import type { Database } from '../src/platform/index.ts';
import type { County, Tables } from '../src/server/index.ts';

const columns = [
  ['gzdt', '工作动态', 'news'],
  ['tzgg', '通知公告', 'notice'],
  ['zcwj', '政策文件', 'policy'],
  ['zcjd', '政策解读', 'interpretation'],
  ['czxx', '财政信息', 'catalogue-item'],
] as const;

/** How much happened in the year. */
export interface BusyYear {
  readonly publications: number;
  readonly applications: number;
}

/** Gives a body a busy year: publications released day by day, applications that went the whole way. */
export async function fillBusyYear(
  { pool }: Database<Tables>,
  { newId }: Pick<County, 'newId'>,
  bodyId: string,
  year: number,
  { publications, applications }: BusyYear,
): Promise<void> {
  const own = columns.map((column) => [newId(), ...column] as const);
  const given = (rows: readonly (readonly unknown[])[]) =>
    rows[0]!.map((_, at) => rows.map((row) => row[at]));
  await pool.query(
    `insert into publish_column (id, body_id, slug, name, kind, position, opened_on)
     select id, '${bodyId}', slug, name, kind, 0, '2010-01-01'
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as given (id, slug, name, kind)`,
    given(own),
  );
  const released = Array.from({ length: publications }, (_, at) => {
    const instant = new Date(Date.UTC(year, 0, 2) + (at / publications) * 360 * 86_400_000).toISOString();
    return [newId(), own[at % own.length]![0], `第${at}条信息`, newId(), instant] as const;
  });
  await pool.query(
    `insert into publication (id, body_id, column_id, index_no, state, risk, attribute, formed_on,
       working_revision, released_revision, first_released_at, released_at, created_at, version)
     select id, '${bodyId}', kept, id::text, 'released', 'routine', 'proactive', at::date, revision, revision,
       at, at, at, 3
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[])
       as given (id, kept, title, revision, at)`,
    given(released),
  );
  await pool.query(
    `insert into publication_revision (id, publication_id, number, title, summary, html, plain, metadata, sha256,
       author_id, author_name, created_at)
     select revision, id, 1, title, '', '', title, '{}', 'x', id, '测小写', at
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[])
       as given (id, kept, title, revision, at)`,
    given(released),
  );
  const handled = Array.from({ length: applications }, (_, at) => {
    const month = String((at % 11) + 1).padStart(2, '0');
    const [on, decided] = [`${year}-${month}-05`, `${year}-${month}-20`];
    const { acts, refused } = procedure(on, [['register', on], ...decidedOn(decided, 'granted')] as never);
    if (refused) throw new Error(refused);
    return { id: newId(), on, decided, acts };
  });
  await pool.query(
    `insert into application (id, body_id, kind, channel, applicant_column, description, provision, applicant,
       applicant_index, code_index, submission_index, state, submitted_on, received_on, concluded_on, created_at, version)
     select id, '${bodyId}', 'information', 'in-person', 'naturalPerson', '查询', '{}', 'x', 'x', id::text, id::text,
       'decided', day, day, decided, day, 1
     from unnest($1::uuid[], $2::date[], $3::date[]) as given (id, day, decided)`,
    given(handled.map(({ id, on, decided }) => [id, on, decided])),
  );
  const acts = handled.flatMap(({ id, acts: own_ }) =>
    own_.map(({ act, on, facts }, seq) => [newId(), id, seq + 1, act, on, JSON.stringify(facts)]),
  );
  await pool.query(
    `insert into application_act (id, application_id, seq, act, on_day, at, by_id, by_name, facts, key)
     select id, application, seq, act, day, day, 'x', '测经办', facts, id::text
     from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::date[], $6::jsonb[])
       as given (id, application, seq, act, day, facts)`,
    given(acts),
  );
}
