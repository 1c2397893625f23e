import type { Database } from '../src/platform/index.ts';
import type { Tables } from '../src/server/index.ts';

/** What must never be found, each with the question that finds it. */
const questions: Readonly<Record<string, string>> = {
  'a publication without its working revision': `select p.id from publication p where not exists
    (select from publication_revision r where r.id = p.working_revision and r.publication_id = p.id)`,
  'a released revision of another publication': `select p.id from publication p where released_revision is not null
    and not exists (select from publication_revision r where r.id = p.released_revision and r.publication_id = p.id)`,
  'a revision without a publication': `select r.id from publication_revision r where not exists
    (select from publication p where p.id = r.publication_id)`,
  'revisions that are not counted one by one': `select publication_id as id from publication_revision
    group by publication_id having max(number) <> count(*)`,
  'something released that no search finds': `select p.id from publication p
    join publication_revision r on r.id = p.released_revision where not exists
    (select from publication_search s where s.publication_id = p.id and s.title = r.title)`,
  'something searchable that is not released': `select publication_id as id from publication_search s where not exists
    (select from publication p where p.id = s.publication_id and released_revision is not null)`,
  'a review by halves': `select revision_id as id from publication_review
    group by revision_id, step, reviewer_id having count(*) <> 5`,
  'a release that nobody approved': `select p.id from publication p where state = 'released' and not exists
    (select from publication_review v where v.revision_id = p.released_revision and step = 'final')`,
  'a withdrawal by halves': `select id from publication
    where (state = 'withdrawn') <> (withdrawn_at is not null) or (state = 'withdrawn' and released_revision is not null)`,
  'acts that the audit log does not tell': `select p.id from publication p where version <>
    (select count(*) from audit_log where object_kind = 'publication' and object_id = p.id::text)`,
  'a count of what is released that is wrong': `select column_id as id from
    (select body_id, column_id, count(*) as there from publication where released_revision is not null
     group by body_id, column_id) counted
    full join released_count using (body_id, column_id) where coalesce(there, 0) <> coalesce(released, 0)`,
  'acts of what does not exist': `select object_id as id from audit_log where object_kind = 'publication'
    and not exists (select from publication p where p.id::text = object_id)`,
  'a state the audit log does not tell': `select p.id from publication p join lateral
    (select new ->> 'state' as state from audit_log where object_kind = 'publication' and object_id = p.id::text
     order by seq desc limit 1) last on true where last.state is not null and last.state <> p.state`,
};

/** Where the tables of publishing contradict each other; empty when all tell one story. */
export async function brokenStories({ pool }: Database<Tables>): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [name, question] of Object.entries(questions)) {
    const { rows } = await pool.query(question);
    broken.push(...rows.map(({ id }) => `${name}: ${id}`));
  }
  return broken;
}
