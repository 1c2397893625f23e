import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import { type Outcome, refused } from '../../platform/index.ts';
import type { Application } from '../application.ts';
import { type ApplicationRow, readActs } from '../application-rows.ts';
import { descriptionsOf } from '../descriptions.ts';
import { foldApplication } from '../fold-application.ts';
import { replyClock } from '../reply-clock.ts';
import type { ApplicationTools, Tables } from '../tools.ts';
import { kindOf, type LetterOrder } from './compose-letter.ts';
import { factsOf, knownContent } from './known-content.ts';

/**
 * What a letter will be made from: what the file knows, then what was added to it. The letter says what was decided,
 * whatever was wished for. Who applied is not among it.
 */
export async function prepareLetter(
  { calendar }: Pick<ApplicationTools, 'calendar'>,
  db: Kysely<Tables>,
  row: ApplicationRow,
  { today, ...wish }: LetterOrder & { readonly today: Day },
): Promise<Outcome<LetterOrder & { readonly application: Application }>> {
  const acts = (await readActs(db, [row.id])).get(row.id)!;
  const application = foldApplication(acts);
  const decided = application.conclusion ?? application.draft;
  if (wish.kind === 'decision' && decided === null)
    return refused({ code: 'reply-not-drafted', sentence: '还没有拟制答复，不能制发答复书。' });
  const letters = await db
    .selectFrom('application_letter')
    .select(['kind', 'number', 'dated'])
    .where('application_id', '=', row.id)
    .orderBy('made_at')
    .execute();
  const known = knownContent({
    ...{ kind: wish.kind, application, acts, letters, ...descriptionsOf(row.description, acts) },
    clock: replyClock(application, calendar, today),
  });
  return {
    ok: true,
    value: {
      ...wish,
      application,
      ...addressedIn(wish.kind, application),
      ...{ decision: decided?.decision, withheldUnder: decided?.withheldUnder },
      // What the record says is the same in every letter and on every page.
      content: { ...known, ...wish.content, ...factsOf(known) },
    },
  };
}

/** A letter to whoever applied knows whether that is a person. */
function addressedIn(kind: LetterOrder['kind'], { column }: Application): Pick<LetterOrder, 'addressed'> {
  if (kindOf({ kind }).to !== '{applicant}') return {};
  return { addressed: column === 'naturalPerson' ? '您' : '贵单位' };
}
