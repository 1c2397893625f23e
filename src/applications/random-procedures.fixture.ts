import { addDays, type Day, type DecisionCode, day, decisions, publishedCalendar } from '../law/index.ts';
import { received, someone } from './acts.fixture.ts';
import type { Application } from './application.ts';
import { applicantColumns, reviewAspects } from './application.ts';
import { type ApplicationActName, applicationActNames, declaredActs } from './application-acts.ts';
import { decideAct } from './decide-act.ts';
import type { RecordedAct } from './declared-act.ts';
import { applyAct, foldApplication } from './fold-application.ts';
import { type Channel, channels } from './receipt-day.ts';

/** An application that went some way, chosen by numbers: the same numbers, the same way. */
export interface Walk {
  readonly acts: readonly RecordedAct[];
  /** The application after each act. */
  readonly stations: readonly Application[];
}

const keysOf = <T extends object>(labels: T) => Object.keys(labels) as (keyof T & string)[];
const codes = keysOf(decisions) as DecisionCode[];
const people = ['测甲', '测乙', '测丙'];

/** Walks through the procedure: each number picks an act, what is said with it, who does it and how much later. */
export function walk(numbers: readonly number[]): Walk {
  const [seed = 0, ...choices] = numbers;
  const from = addDays(day('2023-01-01'), seed % 1300);
  const channel = pick(keysOf(channels), seed >>> 3) as Channel;
  const acts: RecordedAct[] = [
    received(from, {
      ...{ channel, column: pick(keysOf(applicantColumns), seed >>> 5), signedOn: from },
      kind: seed % 17 === 0 ? 'record-correction' : 'information',
      confirmedOn: seed % 2 === 0 ? from : null,
    }),
  ];
  const stations = [foldApplication(acts)];
  let today: Day = from;
  for (const choice of choices) {
    const application = stations.at(-1)!;
    const possible = applicationActNames.filter((name) =>
      (declaredActs[name].allowedWhen as readonly string[]).includes(application.state),
    );
    if (possible.length === 0) break;
    const ahead = possible.filter((name) => leadsOn.includes(name));
    const act = pick(choice % 2 === 0 && ahead.length > 0 ? ahead : possible, choice >>> 1);
    today = addDays(today, (choice >>> 6) % 9 === 0 ? 40 : (choice >>> 9) % 6);
    const by = someone(pick(people, choice >>> 12));
    const input = inputFor(act, application, choice >>> 14, today);
    const parsed = declaredActs[act].input.safeParse(input);
    if (!parsed.success) throw new Error(`${act} does not take this input`);
    const situation = { application, on: today, today, calendar: publishedCalendar, by };
    const decided = decideAct(act, situation, parsed.data);
    if (!decided.ok) continue;
    const recorded = { act, on: today, at: `${today}T01:00:00.000Z`, by, facts: decided.value };
    acts.push(recorded);
    stations.push(applyAct(application, recorded));
  }
  return { acts, stations };
}

/** Acts that bring an application nearer to its end; half of the steps take one of them. */
const leadsOn: readonly ApplicationActName[] = [
  ...(['confirm-receipt', 'register', 'draft-reply', 'review-reply', 'decide', 'deliver'] as const),
  ...(['record-served', 'judge-reasons', 'lapse-uncorrected', 'lapse-unpaid'] as const),
];

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

function inputFor(act: ApplicationActName, application: Application, number: number, today: Day): object {
  const open = application.consultations.find(({ answeredOn }) => answeredOn === null)?.id ?? 1;
  const text = '内容';
  const inputs: Partial<Record<ApplicationActName, object>> = {
    'confirm-receipt': { evidence: text },
    'hand-over': { to: '水利局', reasons: text },
    register: { column: pick(keysOf(applicantColumns), number) },
    'ask-correction': number % 2 === 0 ? { items: text } : { items: text, workdays: 1 + (number % 30) },
    'receive-correction': { description: text },
    'ask-reasons': { findings: text },
    'judge-reasons': { given: number % 3 > 0, reasonable: number % 2 === 0 },
    'set-delayed-day': { due: addDays(today, 30) },
    'consult-third-party': { about: text },
    'consult-body': { about: text },
    'record-consultation-received': { consultation: open },
    'record-opinion': {
      ...{ consultation: open, reasons: text },
      opinion: pick(['consents', 'objects', 'objects-without-grounds'], number),
    },
    extend: { workdays: 1 + (number % 20), reasons: text },
    'charge-fee': { basis: pick(['item', 'page'], number), quantity: 1 + (number % 60) },
    'record-served': { evidence: text, notice: noticeFor(application) },
    'record-payment': { receipt: text },
    'refund-fee': { yuan: 1 + (number % 400), reasons: text, receipt: text },
    'draft-reply': {
      ...{ decision: pick(codes, number), reasons: text },
      withheldUnder: number % 4 === 0 ? [15] : [],
    },
    'review-reply': {
      aspect: pick(missingAspects(application), number),
      ...{ passed: number % 9 > 0, comment: text },
    },
    'answer-record-correction': { result: 'corrected', reasons: text },
    deliver: { means: 'direct', evidence: text },
    withdraw: { evidence: text },
    reopen: { cause: 'litigation', order: text, ...(number % 2 === 0 && { due: addDays(today, 10) }) },
    'make-proactive': { reasons: text },
  };
  return inputs[act] ?? {};
}

function missingAspects({ reviews }: Application) {
  const missing = keysOf(reviewAspects).filter(
    (aspect) => !reviews.some((review) => review.aspect === aspect),
  );
  return missing.length > 0 ? missing : keysOf(reviewAspects);
}

function noticeFor({ state }: Application): 'correction' | 'reasons' | 'fee' {
  if (state === 'awaiting-payment') return 'fee';
  return state === 'awaiting-reasons' ? 'reasons' : 'correction';
}
