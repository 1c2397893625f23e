import type { Kysely } from 'kysely';
import { cite, day } from '../law/index.ts';
import { type Act, anonymous, type Outcome, type Refusal, refused } from '../platform/index.ts';
import type { ApplicantAct } from './applicant-act.ts';
import { type Application, applicationStates, type ProcessingFee } from './application.ts';
import { declaredAct } from './application-acts.ts';
import { readActs } from './application-rows.ts';
import { refusalAtAll } from './decide-act.ts';
import { type Descriptions, descriptionsOf } from './descriptions.ts';
import { foldApplication, receiveAct } from './fold-application.ts';
import { type FollowedLetter, lettersOfApplicant } from './following/letters-of-applicant.ts';
import { type Remedies, remediesOf } from './following/remedies-of.ts';
import { doerOf } from './keep-act.ts';
import { codeIndex } from './query-code.ts';
import { type ReplyClock, replyClock } from './reply-clock.ts';
import type { ApplicationTools, Tables } from './tools.ts';

/** What applicants see of their application (办理进度); nothing in it says who they are. */
export interface Followed {
  readonly id: string;
  readonly bodyId: string;
  readonly version: number;
  readonly number: string | null;
  readonly description: string;
  /** What a correction took the place of. */
  readonly superseded: Descriptions['superseded'];
  readonly state: Application['state'];
  readonly stateInWords: string;
  readonly clock: ReplyClock;
  /** What was done, in order, in the words of the law. */
  readonly steps: readonly { readonly label: string; readonly on: string; readonly article: string | null }[];
  /** What reached the applicant, or was to reach them by now; drafts and letters to others are never among them. */
  readonly letters: readonly FollowedLetter[];
  /** The fee that was notified; null without one. */
  readonly fee: ProcessingFee | null;
  /** Why each act of the applicant is not possible now; null for those that are. */
  readonly actions: Readonly<Record<ApplicantAct['name'], Refusal | null>>;
  /** Where to turn once the reply was delivered, or is late; null before. */
  readonly remedies: Remedies | null;
}

/** Internal acts that an applicant does not follow one by one. */
const internal = new Set(['draft-reply', 'review-reply']);

/** Where an application stands, for whoever holds its code (凭查询码查询). A wrong code says nothing about others. */
export async function followByCode(
  tools: Pick<ApplicationTools, 'db' | 'seal' | 'calendar' | 'structureOn'>,
  { today }: Act,
  code: string,
): Promise<Outcome<Followed>> {
  const { db, seal, structureOn } = tools;
  await structureOn(day(today));
  const { calendar } = tools;
  const way = await wayOfCode(db, codeIndex(seal, code));
  const row = way.at(-1);
  if (!row) return refused({ code: 'code-unknown', sentence: '没有这个查询码对应的申请，请核对后再输入。' });
  const ids = way.map(({ id }) => id);
  const all = await readActs(db, ids);
  const application = foldApplication(all.get(row.id)!);
  const acts = ids.flatMap((id) => all.get(id)!);
  const clock = replyClock(application, calendar, day(today));
  const by = doerOf(anonymous);
  const situation = { application, on: day(today), today: day(today), calendar, by };
  return {
    ok: true,
    value: {
      ...{ id: row.id, bodyId: row.body_id, version: row.version },
      ...{ ...descriptionsOf(way[0]!.description, acts), number: application.number },
      ...{ state: application.state, stateInWords: applicationStates[application.state], clock },
      letters: await lettersOfApplicant(db, ids, application),
      fee: application.fee,
      actions: {
        'receive-correction': refusalAtAll('receive-correction', situation),
        withdraw: refusalAtAll('withdraw', situation),
      },
      remedies: remediesOf(application, clock, calendar, day(today)),
      steps: acts.filter(({ act }) => !internal.has(act)).map(({ act, on }) => ({ on, ...stepInWords(act) })),
    },
  };
}

/** The application of a code, and where it was handed over to, one organ after the other (转送). */
async function wayOfCode(db: Kysely<Tables>, index: string) {
  const found = (column: 'code_index' | 'origin_id', value: string) =>
    db
      .selectFrom('application')
      .select(['id', 'body_id', 'description', 'version', 'state'])
      .where(column, '=', value)
      .executeTakeFirst();
  const way = [];
  for (let row = await found('code_index', index); row; ) {
    way.push(row);
    row = row.state === 'handed-over' ? await found('origin_id', row.id) : undefined;
  }
  return way;
}

function stepInWords(name: string): { label: string; article: string | null } {
  if (name === receiveAct) return { label: '提交申请', article: cite('REG-29').label };
  const act = declaredAct(name);
  return { label: act?.label ?? name, article: act?.permission.citation?.label ?? null };
}
