import { type Act, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import type { Application, Consultation } from '../application.ts';
import { readActs } from '../application-rows.ts';
import { refusalAtAll } from '../decide-act.ts';
import { foldApplication } from '../fold-application.ts';
import { doerOf } from '../keep-act.ts';
import { opinionDue } from '../legal-periods.ts';
import { readLetter } from '../letters/make-letter.ts';
import { codeIndex } from '../query-code.ts';
import type { ApplicationTools } from '../tools.ts';
import { awaitedConsultation } from './opinion-code.ts';
import { thirdParty } from './third-party.ts';

/** What a third party is asked (征求意见), as its letter has it; nothing in it says who applied. */
export interface Inquiry {
  readonly applicationId: string;
  readonly bodyId: string;
  readonly version: number;
  readonly consultation: number;
  /** The number of the letter and what it says of the information. */
  readonly letter: string;
  readonly asked: string;
  /** The last day for an answer; null while it is not known when the letter arrived. */
  readonly until: string | null;
  /** Why no opinion is taken now; null while one is. */
  readonly closed: Refusal | null;
}

/** What the letter with a code asks (凭意见码). A wrong code says nothing about others. */
export async function inquiryByCode(
  tools: ApplicationTools,
  { today }: Act,
  code: string,
): Promise<Outcome<Inquiry>> {
  const { db, seal, structureOn } = tools;
  await structureOn(today);
  const row = await db
    .selectFrom('application_opinion_code as opinion')
    .innerJoin('application', 'application.id', 'opinion.application_id')
    .select(['letter_id', 'application_id as id', 'cycle', 'consultation', 'body_id', 'version'])
    .where('opinion.code_index', '=', codeIndex(seal, code))
    .executeTakeFirst();
  const letter = row && (await readLetter(tools, row.id, row.letter_id));
  if (!row || !letter)
    return refused({ code: 'code-unknown', sentence: '没有这个意见码对应的征求意见书，请核对后再输入。' });
  const application = foldApplication((await readActs(db, [row.id])).get(row.id)!);
  const asked = consultationOf(application, row);
  const situation = {
    ...{ application, on: today, today, calendar: tools.calendar, by: doerOf(thirdParty) },
  };
  return {
    ok: true,
    value: {
      ...{ applicationId: row.id, bodyId: row.body_id, version: row.version },
      ...{ consultation: asked?.id ?? 0, letter: letter.number, asked: letter.paragraphs[0]! },
      until: (asked && opinionDue(tools.calendar, asked)?.due) ?? null,
      closed: whyClosed(asked) ?? refusalAtAll('record-opinion', situation),
    },
  };
}

function consultationOf(
  application: Application,
  { cycle, consultation }: { readonly cycle: number; readonly consultation: number | null },
): Consultation | undefined {
  if (application.cycle !== cycle) return undefined;
  const theirs = application.consultations.filter((one) => one.with === 'third-party');
  return consultation === null
    ? (awaitedConsultation(application) ?? theirs.at(-1))
    : theirs.find(({ id }) => id === consultation);
}

function whyClosed(asked: Consultation | undefined): Refusal | null {
  if (!asked)
    return {
      code: 'consultation-unknown',
      sentence: '这次征求意见没有登记或者已经结束。请按征求意见书上的联系方式与受理机关联系。',
    };
  return asked.answeredOn === null
    ? null
    : {
        code: 'opinion-given',
        sentence: '受理机关已经收到这次征求意见的答复。需要补充的，请与受理机关联系。',
      };
}
