import type { Kysely } from 'kysely';
import { addMonths, type Day } from '../../law/index.ts';
import { readActs } from '../application-rows.ts';
import { describedNow } from '../described-now.ts';
import { foldApplication } from '../fold-application.ts';
import type { Tables } from '../tools.ts';
import { groupSame } from './group-same.ts';

/** Information that several applicants asked for and got, and that nobody published yet (art. 44). */
export interface ProactiveProposal {
  readonly description: string;
  readonly applicants: number;
  readonly applications: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly decidedOn: Day;
  }[];
}

/** From so many different applicants on. */
const several = 2;
const backMonths = 24;
const compared = 1000;

/**
 * What a body might publish of its own accord because several applicants asked for it (多人申请同一信息, art. 44): only
 * what was disclosed to them, and what was not yet taken over into publication; most asked for first.
 */
export async function proactiveProposals(
  db: Kysely<Tables>,
  bodyId: string,
  today: Day,
): Promise<readonly ProactiveProposal[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'number', describedNow.as('description'), 'applicant_index'])
    .where('body_id', '=', bodyId)
    .where('state', 'in', ['delivered', 'archived'])
    .where('concluded_on', '>=', addMonths(today, -backMonths))
    .orderBy('concluded_on', 'desc')
    .limit(compared)
    .execute();
  const groups = groupSame(rows).filter((group) => applicantsOf(group) >= several);
  const acts = await readActs(
    db,
    groups.flat().map(({ id }) => id),
  );
  const proposals = groups.flatMap((group): readonly ProactiveProposal[] => {
    const disclosed = group.flatMap((row) => {
      const { conclusion, proactiveOn } = foldApplication(acts.get(row.id)!);
      const given = conclusion?.decision === 'granted' || conclusion?.decision === 'partial';
      return given ? [{ ...row, decidedOn: conclusion.on, taken: proactiveOn !== null }] : [];
    });
    if (applicantsOf(disclosed) < several || disclosed.some(({ taken }) => taken)) return [];
    const applications = disclosed.map(({ id, number, decidedOn }) => ({ id, number, decidedOn }));
    return [{ description: disclosed[0]!.description, applicants: applicantsOf(disclosed), applications }];
  });
  return proposals.toSorted((one, other) => other.applicants - one.applicants);
}

const applicantsOf = (group: readonly { readonly applicant_index: string }[]): number =>
  new Set(group.map(({ applicant_index }) => applicant_index)).size;
