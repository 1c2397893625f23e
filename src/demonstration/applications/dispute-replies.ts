import { type DisputeActName, fileDispute, recordDisputeAct } from '../../disputes/index.ts';
import type { DisputeOutcomeId } from '../../law/index.ts';
import { carriedOut, forumsOf, handOf, workdaysAfter } from './desk.ts';
import type { Handled } from './hand-in-all.ts';
import type { Asked } from './planned-years.ts';
import { stepsByToday, takeStep } from './take-step.ts';
import { act } from './way-step.ts';
import { ways } from './ways.ts';

/** A reply that somebody disputes, and how that ends. */
interface PlannedDispute {
  readonly slug: string;
  /** It is about the first application of the body that went this way. */
  readonly asked: Asked;
  readonly procedure: 'reconsideration' | 'litigation';
  readonly outcome: DisputeOutcomeId;
}

const planned: readonly PlannedDispute[] = [
  { slug: 'yunling', asked: 'deliberative plain', procedure: 'reconsideration', outcome: 'maintained' },
  { slug: 'ziran', asked: 'partial plain', procedure: 'reconsideration', outcome: 'revoked' },
  { slug: 'ziran', asked: 'notExist plain', procedure: 'litigation', outcome: 'claimDismissed' },
  { slug: 'yunling', asked: 'partial plain', procedure: 'reconsideration', outcome: 'settled' },
  // Handed in so lately that the answer to the reconsideration organ is still to be written.
  { slug: 'shuili', asked: 'internalAffairs plain', procedure: 'reconsideration', outcome: 'maintained' },
];

/** When each step comes, in working days after the application; what lies after today is still to come. */
const after = { file: 17, accept: 21, answer: 30, conclude: 60, reopen: 62 } as const;

/** Disputes about some of the replies, each as far as it has come by today (行政复议、行政诉讼). */
export async function disputeReplies(handled: readonly Handled[]): Promise<void> {
  for (const [index, dispute] of planned.entries()) {
    const about = handled.find(({ desk, asked }) => desk.slug === dispute.slug && asked === dispute.asked);
    if (about && (await takeDispute(about, dispute, index + 1)) && dispute.outcome === 'revoked')
      await handleAgain(about, orderOf(dispute, index + 1));
  }
}

/** Takes a dispute its way; tells whether it has ended. */
async function takeDispute(about: Handled, dispute: PlannedDispute, number: number): Promise<boolean> {
  const { desk, on: start } = about;
  const { disputes } = desk.tools;
  const dayOf = (step: keyof typeof after) => workdaysAfter(desk, start, after[step]);
  if (dayOf('file') > desk.today) return false;
  const filing = handOf(desk, 'jingban', dayOf('file'));
  const { id } = carriedOut(
    await fileDispute(disputes, filing.act, filing.grants, {
      ...{ bodyId: desk.bodyId, priorId: null, procedure: dispute.procedure },
      ...{ afterReconsideration: false, coDefendant: false, filedOn: dayOf('file') },
      subject: { kind: 'application', id: about.id },
      forum: forumsOf(desk.sort)[dispute.procedure],
      caseNumber: `（测）第${number}号`,
    }),
  );
  const steps: readonly (readonly [DisputeActName & keyof typeof after, object])[] = [
    ['accept', { simplified: false, acceptedOn: dayOf('accept') }],
    ['answer', {}],
    ['conclude', { outcome: dispute.outcome, document: orderOf(dispute, number) }],
  ];
  for (const [index, [name, input]] of steps.entries()) {
    const on = dayOf(name);
    if (on > desk.today) return false;
    const version = index + 1;
    const entry = { id, version, key: `demonstration ${name}`, name, input, on };
    carriedOut(await recordDisputeAct(disputes, { ...handOf(desk, 'jingban', on), ...entry }));
  }
  return true;
}

const orderOf = ({ procedure }: PlannedDispute, number: number): string =>
  procedure === 'litigation' ? `（测）行初第${number}号判决书` : `云复决（测）第${number}号`;

/** A reply that was revoked is given anew (重新办理). */
async function handleAgain(about: Handled, order: string): Promise<void> {
  const from = workdaysAfter(about.desk, about.on, after.reopen);
  const reopened = act(0, 'reopen', { cause: 'reconsideration', order });
  for (const step of stepsByToday(about.desk, [reopened, ...ways.plain(about.request)], from))
    await takeStep(about, step);
}
