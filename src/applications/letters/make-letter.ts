import type { Grants } from '../../bodies/index.ts';
import { may } from '../../bodies/index.ts';
import { yearOf } from '../../law/index.ts';
import { type Act, auditAct, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { byClerk } from '../declared-act.ts';
import { applicantOf } from '../desk/application-file.ts';
import { doerOf } from '../keep-act.ts';
import { nextInSeries } from '../number-series.ts';
import { keepOpinionCode, opinionCode } from '../opinion/opinion-code.ts';
import type { ApplicationTools } from '../tools.ts';
import { composeLetter, kindOf, type Letter, type LetterOrder } from './compose-letter.ts';
import type { LetterContent } from './content-labels.ts';
import { prepareLetter } from './prepare-letter.ts';

/** A letter that a clerk asks for; what the file knows already need not be said again. */
export interface LetterWish extends LetterOrder {
  readonly applicationId: string;
}

/** Makes a letter (制发文书): fills in what the file knows, checks that nothing is missing, gives the next number. */
export async function makeLetter(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  { applicationId, ...wish }: LetterWish,
): Promise<Outcome<{ readonly id: string; readonly letter: Letter }>> {
  const { ancestors, body } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const row = await step
      .selectFrom('application')
      .selectAll()
      .where('id', '=', applicationId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refused(unknownApplication);
    const denied = may(grants, byClerk, row.body_id, ancestors);
    if (denied) return refused(denied);
    if (wish.dated > act.today)
      return refused({ code: 'day-too-late', field: 'dated', sentence: '成文日期不能晚于今天，请核对。' });
    const organ = body(row.body_id);
    const prepared = await prepareLetter(tools, step, row, { ...wish, today: act.today });
    if (!prepared.ok) return prepared;
    const { application, ...order } = prepared.value;
    const id = tools.newId();
    const asksThirdParty = order.kind === 'third-party-inquiry';
    const content: LetterContent = {
      applicant: applicantOf(tools, row).name,
      ...(organ ? { organ: organ.name } : {}),
      ...order.content,
      ...(asksThirdParty ? { opinionCode: opinionCode(tools.seal, id) } : {}),
    };
    // A first look before a number is used, so that none is lost to an incomplete letter.
    const checked = composeLetter({ ...order, content }, '');
    if (!checked.ok) return checked;
    const { series } = kindOf(order);
    const year = yearOf(order.dated);
    const count = await nextInSeries(step, row.body_id, `letter:${series}`, year);
    const letter: Letter = {
      ...checked.value,
      number: `${organ?.shortName ?? ''}${series}〔${year}〕${count}号`,
    };
    await step
      .insertInto('application_letter')
      .values({
        ...{ id, application_id: applicationId, kind: order.kind, number: letter.number, dated: order.dated },
        ...{ made_at: act.at, made_by: doerOf(act.actor).name },
        content: tools.seal.close(JSON.stringify(letter), `application.letter:${id}`),
      })
      .execute();
    if (asksThirdParty) await keepOpinionCode(tools, step, applicationId, id, application);
    await auditAct(step, tools.clock, act, {
      action: 'application.make-letter',
      objectKind: 'application',
      objectId: applicationId,
      new: { kind: order.kind, number: letter.number },
    });
    return { ok: true, value: { id, letter } };
  });
}

/** A letter as it was made, for whoever may read the application; the caller has checked that. Null for others. */
export async function readLetter(
  { db, seal }: Pick<ApplicationTools, 'db' | 'seal'>,
  applicationId: string,
  id: string,
): Promise<Letter | null> {
  const row = await db
    .selectFrom('application_letter')
    .select('content')
    .where('id', '=', id)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row ? (JSON.parse(seal.open(row.content, `application.letter:${id}`)) as Letter) : null;
}
