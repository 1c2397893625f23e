import type { Grants } from '../../bodies/index.ts';
import type { Act } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { bodiesWithReadableApplications } from '../desk/readable-bodies.ts';
import type { ApplicationTools } from '../tools.ts';
import type { LetterKindId } from './letter-kinds.ts';
import type { BatchedLetter } from './make-letters.ts';

/**
 * The letters of a kind that were made for several applications (查找已制发的文书), of each the newest, so that a batch
 * can be printed again whenever it is needed; and which have none.
 */
export async function madeLetters(
  { db, structureOn }: Pick<ApplicationTools, 'db' | 'structureOn'>,
  { today }: Act,
  grants: Grants,
  { applicationIds, kind }: { readonly applicationIds: readonly string[]; readonly kind: LetterKindId },
): Promise<readonly BatchedLetter[]> {
  const bodies = bodiesWithReadableApplications(grants, await structureOn(today));
  if (bodies.length === 0)
    return applicationIds.map((applicationId) => ({
      ...{ applicationId, id: null, number: null, refusal: unknownApplication },
    }));
  const rows = await db
    .selectFrom('application')
    .leftJoin('application_letter as letter', (join) =>
      join.onRef('letter.application_id', '=', 'application.id').on('letter.kind', '=', kind),
    )
    .select(['application.id as applicationId', 'letter.id', 'letter.number'])
    .where('application.id', 'in', [...applicationIds])
    .where('body_id', 'in', [...bodies])
    .orderBy('letter.made_at')
    .execute();
  const newest = new Map(rows.map((row) => [row.applicationId, row]));
  return [...new Set(applicationIds)].map((applicationId) => {
    const { id = null, number = null } = newest.get(applicationId) ?? {};
    const refusal = newest.has(applicationId) ? notMade : unknownApplication;
    return { applicationId, id, number, refusal: id === null ? refusal : null };
  });
}

const notMade = { code: 'letter-not-made', sentence: '还没有制发这种文书。' } as const;
