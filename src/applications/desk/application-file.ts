import { type Grants, may } from '../../bodies/index.ts';
import { type Day, day } from '../../law/index.ts';
import { type Act, auditAct, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import type { Applicant, Provision } from '../applicant.ts';
import type { Application, ApplicationState } from '../application.ts';
import { type ApplicationActName, applicationActNames, declaredAct } from '../application-acts.ts';
import { type ApplicationRow, readActs } from '../application-rows.ts';
import { refusalAtAll } from '../decide-act.ts';
import type { RecordedAct, Situation } from '../declared-act.ts';
import { describedNow } from '../described-now.ts';
import { type Descriptions, descriptionsOf } from '../descriptions.ts';
import { foldApplication } from '../fold-application.ts';
import { doerOf } from '../keep-act.ts';
import { type ReplyClock, replyClock } from '../reply-clock.ts';
import type { ApplicationTools } from '../tools.ts';
import { bodiesWithReadableApplications } from './readable-bodies.ts';

/** Everything on one application but who handed it in (卷宗). */
export interface ApplicationFile {
  readonly id: string;
  readonly bodyId: string;
  readonly version: number;
  readonly description: string;
  /** What a correction took the place of. */
  readonly superseded: Descriptions['superseded'];
  readonly provision: Provision;
  readonly application: Application;
  readonly acts: readonly RecordedAct[];
  readonly clock: ReplyClock;
  /** Why each act cannot be done now by the reader; null for those that can. */
  readonly actions: Readonly<Record<ApplicationActName, Refusal | null>>;
  /** The letters that were made, the oldest first. */
  readonly letters: readonly {
    readonly id: string;
    readonly kind: string;
    readonly number: string;
    readonly dated: Day;
  }[];
  /** Other applications of the same applicant to this body, the newest first. */
  readonly related: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly submittedOn: string;
    readonly description: string;
    readonly state: ApplicationState;
  }[];
}

/** Opens the file of an application for somebody who may read it. */
export async function openApplication(
  tools: ApplicationTools,
  { today, actor }: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<ApplicationFile>> {
  const tree = await tools.structureOn(day(today));
  const row = await readable(tools, bodiesWithReadableApplications(grants, tree), id);
  if (!row) return refused(unknownApplication);
  const acts = (await readActs(tools.db, [id])).get(id)!;
  const application = foldApplication(acts);
  const related = await tools.db
    .selectFrom('application')
    .select(['id', 'number', 'submitted_on as submittedOn', describedNow.as('description'), 'state'])
    .where('body_id', '=', row.body_id)
    .where('applicant_index', '=', row.applicant_index)
    .where('id', '<>', id)
    .orderBy('submitted_on', 'desc')
    .limit(20)
    .execute();
  const letters = await tools.db
    .selectFrom('application_letter')
    .select(['id', 'kind', 'number', 'dated'])
    .where('application_id', '=', id)
    .orderBy('made_at')
    .execute();
  const situation: Situation = {
    ...{ application, on: day(today), today: day(today), calendar: tools.calendar, by: doerOf(actor) },
  };
  const actions = Object.fromEntries(
    applicationActNames.map((name) => [
      name,
      may(grants, declaredAct(name)!.permission, row.body_id, tree.ancestors) ??
        refusalAtAll(name, situation),
    ]),
  ) as Record<ApplicationActName, Refusal | null>;
  return {
    ok: true,
    value: {
      ...{ id, bodyId: row.body_id, version: row.version },
      ...descriptionsOf(row.description, acts),
      provision: row.provision as unknown as Provision,
      ...{ application, acts, actions, related, letters },
      clock: replyClock(application, tools.calendar, day(today)),
    },
  };
}

/** Reads who applied; every reading is recorded (查看申请人信息). */
export async function readApplicant(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<Applicant>> {
  const tree = await tools.structureOn(act.today);
  const row = await readable(tools, bodiesWithReadableApplications(grants, tree), id);
  if (!row) return refused(unknownApplication);
  await auditAct(tools.db, tools.clock, act, {
    action: 'application.read-applicant',
    objectKind: 'application',
    objectId: id,
  });
  return { ok: true, value: applicantOf(tools, row) };
}

/** Who applied, unsealed. Only for letters and for `readApplicant`. */
export const applicantOf = ({ seal }: ApplicationTools, { id, applicant }: ApplicationRow): Applicant =>
  JSON.parse(seal.open(applicant, `application.applicant:${id}`)) as Applicant;

async function readable(
  { db }: ApplicationTools,
  bodies: readonly string[],
  id: string,
): Promise<ApplicationRow | null> {
  if (bodies.length === 0) return null;
  const row = await db
    .selectFrom('application')
    .selectAll()
    .where('id', '=', id)
    .where('body_id', 'in', [...bodies])
    .executeTakeFirst();
  return row ?? null;
}
