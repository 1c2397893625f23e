import {
  actOnApplication,
  completeDelivery,
  type DeliveryEntry,
  type LetterContent,
  makeLetter,
  registerDelivery,
} from '../../applications/index.ts';
import type { Day } from '../../law/index.ts';
import { carriedOut, type Desk, forumsOf, handOf, workdaysAfter } from './desk.ts';
import type { HandedIn } from './hand-in.ts';
import type { ActStep, LetterStep, WayStep } from './way-step.ts';

/** A step with the day on which it is taken. */
export interface DatedStep {
  readonly step: WayStep;
  readonly on: Day;
  /** Its place on the way: later steps of a day stand after earlier ones. */
  readonly place: number;
}

/** The steps of a way up to today, in their order; what lies after today is left to be done. */
export const stepsByToday = (desk: Desk, steps: readonly WayStep[], from: Day): readonly DatedStep[] =>
  steps
    .toSorted((one, other) => one.after - other.after)
    .map((step, place) => ({ step, place, on: workdaysAfter(desk, from, step.after) }))
    .filter(({ on }) => on <= desk.today);

/** Takes an application one step further. */
export async function takeStep(application: HandedIn, { step, on, place }: DatedStep): Promise<void> {
  if (step.does === 'act') await doAct(application, step, on, place);
  else if (step.does === 'letter') await sendLetter(application, step, on, place);
  else await keepProof(application, on, place);
}

async function doAct(
  { id, desk, submission }: HandedIn,
  { name, input, hand }: ActStep,
  on: Day,
  minute: number,
) {
  const { applications } = desk.tools;
  const { version } = await applications.db
    .selectFrom('application')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const said = name === 'register' ? { column: submission.column } : input;
  const wanted = { id, version, key: `demonstration ${name} ${version}`, name, on, input: said };
  carriedOut(await actOnApplication(applications, { ...handOf(desk, hand, on, minute), ...wanted }));
}

/** Makes a letter and sends it off. */
async function sendLetter(
  { id, desk, submission, code }: HandedIn,
  { kind, content, sent }: LetterStep,
  on: Day,
  minute: number,
): Promise<void> {
  const { act, grants } = handOf(desk, 'jingban', on, minute);
  const { applications } = desk.tools;
  const isTheirs = sent?.toWhom === 'applicant';
  const means = isTheirs ? meansOf(submission.provision.way) : 'post';
  const recipient = sent?.recipient ?? submission.applicant.name;
  const { id: letterId } = carriedOut(
    await makeLetter(applications, act, grants, {
      ...{ applicationId: id, kind, dated: on, overInternet: means === 'electronic' },
      content: { ...usualContent(desk), recipient, code, ...content },
    }),
  );
  if (sent === null) return;
  const tracking =
    means === 'post' ? `EMS 99${letterId.replace(/\D/g, '').slice(-10).padStart(10, '0')}` : '';
  carriedOut(
    await registerDelivery(applications, act, grants, {
      ...{ applicationId: id, letterId, means, toWhom: sent.toWhom, recipient, tracking },
      ...{ sentOn: on, result: null },
    }),
  );
}

/** How each means proves that a letter arrived. */
const receipts: Readonly<Record<DeliveryEntry['means'], string>> = {
  ...{ direct: '申请人当面签收', entrusted: '申请人当面签收' },
  ...{ post: '收件人签收', electronic: '邮件系统显示已送达' },
};

/** The letter that was sent last has arrived. */
async function keepProof({ id: applicationId, desk }: HandedIn, on: Day, minute: number): Promise<void> {
  const { act, grants } = handOf(desk, 'jingban', on, minute);
  const { applications } = desk.tools;
  const { id, means } = await applications.db
    .selectFrom('application_delivery')
    .select(['id', 'means'])
    .where('application_id', '=', applicationId)
    .where('result_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const result = { servedOn: on, returnedOn: null, receipt: receipts[means], evidence: [] };
  carriedOut(await completeDelivery(applications, act, grants, { applicationId, id, result }));
}

const meansOf = (way: HandedIn['submission']['provision']['way']): DeliveryEntry['means'] =>
  way === 'email' ? 'electronic' : way === 'collect' ? 'direct' : 'post';

/** What a body says the same in all its letters. */
function usualContent({ sort, contact }: Desk): LetterContent {
  const { reconsideration, litigation } = forumsOf(sort);
  return {
    contact: `${contact.office}，电话${contact.phone}`,
    ...{ reconsiderationOrgan: reconsideration, court: litigation },
    internetChannel: '云岭县人民政府门户网站“行政复议”栏目',
  };
}
