import { sql } from 'kysely';

/** What is applied for as it stands now (补正以后的申请内容), for a query of applications. */
export const describedNow = sql<string>`coalesce(
  (select act.facts->>'description' from application_act act
   where act.application_id = application.id and act.act = 'receive-correction'
   order by act.seq desc limit 1),
  application.description)`;

/** Whether the words stand in what was handed in or in a correction of it, for a query of applications. */
export const describedLike = (pattern: string) => sql<boolean>`(
  application.description ilike ${pattern} or exists (
    select from application_act act
    where act.application_id = application.id and act.act = 'receive-correction'
      and act.facts->>'description' ilike ${pattern}))`;
