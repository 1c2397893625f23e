import type { Grants, Role } from '../../bodies/index.ts';
import { actOnFiling, beginFiling, type FilingActName } from '../../filing/index.ts';
import type { Day } from '../../law/index.ts';
import { type Act, done, type Outcome } from '../../platform/index.ts';
import { nameOf } from '../county/county-file.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';

/** Whose report of which year, and who has a hand in it. */
export interface FilingPlace {
  readonly slug: string;
  readonly bodyId: string;
  readonly countyId: string;
  readonly year: number;
  /** Ids of people by their keys. */
  readonly people: Readonly<Record<string, string>>;
}

/** One step of a report: what was done, on which day, with what was filled in. */
export type FilingStep = readonly [name: FilingActName | 'begin', on: Day, input?: object];

/** Takes a report these steps of its way, each by the hand that does it at work; stops at the first that is refused. */
export async function takeFiling(
  { filing }: Pick<DemonstrationTools, 'filing'>,
  today: Day,
  { slug, bodyId, countyId, year, people }: FilingPlace,
  steps: readonly FilingStep[],
): Promise<Outcome<null>> {
  for (const [name, on, input = {}] of steps) {
    const role = handOf(name);
    const isSupervisor = role === 'county-supervisor';
    const key = isSupervisor ? 'gongkaigu' : `${slug}-${role === 'clerk' ? 'jingban' : 'zhongshen'}`;
    const personId = people[key]!;
    const grants: Grants = [{ role, bodyId: isSupervisor ? countyId : bodyId, onBehalfOf: null }];
    const act: Act = {
      actor: { kind: 'person', accountId: personId, personId, name: nameOf(key) },
      ...{ at: `${on}T03:00:00.000Z`, today, requestId: 'demonstration' },
    };
    if (name === 'begin') {
      const begun = await beginFiling(filing, act, grants, { bodyId, year });
      if (!begun.ok) return begun;
      continue;
    }
    const { version } = await filing.db
      .selectFrom('filing')
      .select('version')
      .where('body_id', '=', bodyId)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    const outcome = await actOnFiling(filing, {
      ...{ act, grants, bodyId, year, version, name, input },
      key: `demonstration ${name} ${version}`,
    });
    if (!outcome.ok) return outcome;
  }
  return done(null);
}

function handOf(name: FilingStep[0]): Role {
  if (name === 'sign') return 'final-approver';
  return name === 'accept' || name === 'return' ? 'county-supervisor' : 'clerk';
}
