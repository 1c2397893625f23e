import type { Grants } from '../../bodies/index.ts';
import { addMonths, type Day, day } from '../../law/index.ts';
import { type Act, type Outcome, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import type { ApplicationState } from '../application.ts';
import { describedNow } from '../described-now.ts';
import { bodiesWithReadableApplications } from '../desk/readable-bodies.ts';
import type { ApplicationTools } from '../tools.ts';
import { characterPairs, relatedFrom, sameFrom, similarity } from './similarity.ts';

/** Another application that has to do with one (相关申请). */
export interface RelatedApplication {
  readonly id: string;
  readonly number: string | null;
  readonly submittedOn: Day;
  readonly state: ApplicationState;
  readonly description: string;
  readonly sameApplicant: boolean;
  /** From 0 to 1. */
  readonly similarity: number;
  /** Its reply, which a reply to a repetition names: number and date; null when there is none. */
  readonly reply: { readonly number: string; readonly dated: Day } | null;
}

/** What has to do with an application: the same asked again by the same applicant, and the rest. */
export interface Related {
  /** The same applicant asked for the same before (重复申请, art. 36(6)). */
  readonly duplicates: readonly RelatedApplication[];
  /** The same applicant, or the same thing. */
  readonly related: readonly RelatedApplication[];
}

/** So far back other people's applications are compared, in months, and so many of them. */
const backMonths = 24;
const compared = 2000;

/** Looks for duplicate and related applications at the same body, the most alike first. */
export async function relatedApplications(
  tools: ApplicationTools,
  { today }: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<Related>> {
  const { db, structureOn } = tools;
  const bodies = bodiesWithReadableApplications(grants, await structureOn(day(today)));
  const own = await db
    .selectFrom('application')
    .select(['body_id', 'applicant_index', describedNow.as('description'), 'submitted_on'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!own || !bodies.includes(own.body_id)) return refused(unknownApplication);
  const rows = await db
    .selectFrom('application')
    .select(['id', 'number', 'submitted_on', 'state', describedNow.as('description'), 'applicant_index'])
    .where('body_id', '=', own.body_id)
    .where('id', '<>', id)
    .where((is) =>
      is.or([
        is('applicant_index', '=', own.applicant_index),
        is('submitted_on', '>=', addMonths(own.submitted_on, -backMonths)),
      ]),
    )
    .orderBy('submitted_on', 'desc')
    .limit(compared)
    .execute();
  const pairs = characterPairs(own.description);
  const alike = rows
    .map((row) => ({
      ...{ row, sameApplicant: row.applicant_index === own.applicant_index },
      likeness: similarity(pairs, characterPairs(row.description)),
    }))
    .filter(({ sameApplicant, likeness }) => sameApplicant || likeness >= relatedFrom)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 50);
  const replies = await repliesOf(
    tools,
    alike.map(({ row }) => row.id),
  );
  const found = alike.map(
    ({ row, sameApplicant, likeness }): RelatedApplication => ({
      ...{ id: row.id, number: row.number, submittedOn: row.submitted_on, state: row.state, sameApplicant },
      ...{ description: row.description.slice(0, 80), similarity: Math.round(likeness * 100) / 100 },
      reply: replies.get(row.id) ?? null,
    }),
  );
  const earlier = (one: RelatedApplication) => one.submittedOn <= own.submitted_on && one.id < id;
  const isDuplicate = (one: RelatedApplication) =>
    one.sameApplicant && one.similarity >= sameFrom && earlier(one);
  return {
    ok: true,
    value: {
      duplicates: found.filter(isDuplicate),
      related: found.filter((one) => !isDuplicate(one)),
    },
  };
}

async function repliesOf({ db }: Pick<ApplicationTools, 'db'>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { number: string; dated: Day }>();
  const rows = await db
    .selectFrom('application_letter')
    .select(['application_id', 'number', 'dated'])
    .where('application_id', 'in', [...ids])
    .where('kind', '=', 'decision')
    .orderBy('made_at')
    .execute();
  return new Map(rows.map(({ application_id, number, dated }) => [application_id, { number, dated }]));
}
