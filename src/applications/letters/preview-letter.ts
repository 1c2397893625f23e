import type { Grants } from '../../bodies/index.ts';
import { may } from '../../bodies/index.ts';
import { type Act, type Outcome, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { byClerk } from '../declared-act.ts';
import type { ApplicationTools } from '../tools.ts';
import { composeLetter, type Letter, type LetterContentNeed, neededContent } from './compose-letter.ts';
import { contentLabels, type LetterContent } from './content-labels.ts';
import type { LetterWish } from './make-letter.ts';
import { prepareLetter } from './prepare-letter.ts';

/** A letter before it is made: what it must say, what of it is known, how it would read. */
export interface LetterPreview {
  readonly needs: readonly LetterContentNeed[];
  readonly known: LetterContent;
  /** How it would read; what is missing is marked in it. */
  readonly letter: Letter | null;
  /** What is missing, in words. */
  readonly missing: string | null;
}

/** Stands for the applicant, whose name a preview does not open. */
const sealedName = '（申请人）';

/** Shows a letter before it is made (预览): no number is used, nothing is kept, the applicant stays sealed. */
export async function previewLetter(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  { applicationId, ...wish }: LetterWish,
): Promise<Outcome<LetterPreview>> {
  const { ancestors, body } = await tools.structureOn(act.today);
  const row = await tools.db
    .selectFrom('application')
    .selectAll()
    .where('id', '=', applicationId)
    .executeTakeFirst();
  if (!row) return refused(unknownApplication);
  const denied = may(grants, byClerk, row.body_id, ancestors);
  if (denied) return refused(denied);
  const prepared = await prepareLetter(tools, tools.db, row, { ...wish, today: act.today });
  if (!prepared.ok) return prepared;
  const organ = body(row.body_id);
  const above = organ?.parentId ? body(organ.parentId) : undefined;
  const known: LetterContent = {
    ...(organ ? { organ: organ.name } : {}),
    // A proposal only: the clerk says which organ it is.
    ...(above ? { reconsiderationOrgan: above.name } : {}),
    ...{ applicant: sealedName, ...prepared.value.content, opinionCode: '（制发时生成）' },
  };
  const needs = neededContent(prepared.value);
  const gaps = needs.filter(({ key, optional }) => !optional && !known[key]?.trim());
  const marked = Object.fromEntries(gaps.map(({ key }) => [key, `（待填：${contentLabels[key]}）`]));
  const composed = composeLetter({ ...prepared.value, content: known }, '');
  const shown = composeLetter({ ...prepared.value, content: { ...known, ...marked } }, '');
  return {
    ok: true,
    value: {
      needs,
      known,
      letter: shown.ok ? shown.value : null,
      missing: composed.ok ? null : composed.refusal.sentence,
    },
  };
}
