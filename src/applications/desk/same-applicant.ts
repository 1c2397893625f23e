import { type Grants, may } from '../../bodies/index.ts';
import { type Day, day } from '../../law/index.ts';
import { type Act, auditAct, type Outcome, refused } from '../../platform/index.ts';
import { sameSpelling } from '../applicant.ts';
import type { ApplicationState } from '../application.ts';
import { byClerk } from '../declared-act.ts';
import { describedNow } from '../described-now.ts';
import type { ApplicationTools } from '../tools.ts';

/** An earlier application of the same applicant, seen before a new one is entered. */
export interface EarlierApplication {
  readonly id: string;
  readonly number: string | null;
  readonly submittedOn: Day;
  readonly description: string;
  readonly state: ApplicationState;
}

/** What an applicant asked this body before (查重), the newest first; found by the number of their document alone. */
export async function sameApplicant(
  { db, clock, seal, structureOn }: ApplicationTools,
  act: Act,
  grants: Grants,
  { bodyId, idNumber }: { readonly bodyId: string; readonly idNumber: string },
): Promise<Outcome<readonly EarlierApplication[]>> {
  const { ancestors } = await structureOn(day(act.today));
  const denied = may(grants, byClerk, bodyId, ancestors);
  if (denied) return refused(denied);
  const rows = await db
    .selectFrom('application')
    .select(['id', 'number', 'submitted_on as submittedOn', describedNow.as('description'), 'state'])
    .where('body_id', '=', bodyId)
    .where('applicant_index', '=', seal.blindIndex(sameSpelling(idNumber), 'application.applicant'))
    .orderBy('submitted_on', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  // That somebody has applied before is known of a person; so is who looked.
  if (rows.length > 0)
    await auditAct(db, clock, act, {
      action: 'application.read-applicant',
      objectKind: 'application',
      objectId: rows[0]!.id,
      new: { found: rows.length },
    });
  return { ok: true, value: rows };
}
