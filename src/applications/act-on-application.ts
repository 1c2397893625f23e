import { type Grants, may } from '../bodies/index.ts';
import { type Day, yearOf } from '../law/index.ts';
import {
  type Act,
  actorKey,
  auditAct,
  incompleteInput,
  inTransaction,
  keyReused,
  type Outcome,
  outdatedVersion,
  type Refusal,
  refused,
} from '../platform/index.ts';
import type { Application } from './application.ts';
import { type ApplicationActName, declaredAct } from './application-acts.ts';
import { type ApplicationRow, lockApplication } from './application-rows.ts';
import { decideAct } from './decide-act.ts';
import type { RecordedAct } from './declared-act.ts';
import { applyAct, foldApplication } from './fold-application.ts';
import { doerOf, keepNextAct } from './keep-act.ts';
import { nextInSeries } from './number-series.ts';
import { openAtReceiver, opensElsewhere } from './open-at-receiver.ts';
import type { ApplicationTools, Step } from './tools.ts';

/** Who does what to which application. */
export interface ApplicationAct {
  readonly act: Act;
  /** What the actor may do; without an account, what the code that is held allows. */
  readonly grants: Grants | CodeHolder;
  readonly id: string;
  /** The version the actor saw; another one means that somebody else was quicker. */
  readonly version: number;
  /** The number of this one submission: sent again with it, the act is done once. */
  readonly key: string;
  readonly name: ApplicationActName;
  /** The day that counts in law; today unless said otherwise. */
  readonly on?: Day | undefined;
  readonly input: unknown;
}

/** What an act left behind. */
export interface ActDone {
  readonly version: number;
  readonly state: Application['state'];
}

/**
 * Does an act on one application wholly or not at all: locks it, answers a repetition, refuses what is not
 * permitted, outdated or against the rules, then appends the act and the audit entry.
 */
export async function actOnApplication(
  tools: ApplicationTools,
  wanted: ApplicationAct,
): Promise<Outcome<ActDone>> {
  const { act, grants, id, version, key, name } = wanted;
  const tree = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const locked = await lockApplication(step, id);
    if (!locked) return refused(unknownApplication);
    const { row, acts, submitted } = locked;
    const denied =
      typeof grants === 'string'
        ? notByCode(grants, name)
        : may(grants, declaredAct(name)!.permission, row.body_id, tree.ancestors);
    if (denied) return refused(denied);
    const before = submitted.get(key);
    if (before !== undefined)
      return before === name
        ? { ok: true, value: { version: row.version, state: row.state } }
        : refused(keyReused);
    if (row.version !== version) return refused(outdated);

    const application = foldApplication(acts);
    const on = wanted.on ?? act.today;
    const by = doerOf(act.actor);
    const { calendar } = tools;
    const input = declaredAct(name)!.input.safeParse(wanted.input);
    if (!input.success) return refused(incompleteInput(input.error));
    const decided = decideAct(name, { application, on, today: act.today, calendar, by }, input.data);
    if (!decided.ok) return decided;
    const receiver = opensElsewhere(name, decided.value, row.body_id, tree);
    if (receiver && !receiver.ok) return receiver;
    const facts = name === 'register' ? await numbered(step, row, on, decided.value) : decided.value;
    const recorded: RecordedAct = { act: name, on, at: act.at, by, facts };
    const after = applyAct(application, recorded);
    await keepNextAct(tools, step, row, key, recorded, after);
    if (receiver) {
      const actor = actorKey(act.actor);
      await openAtReceiver(tools, step, {
        row,
        acts,
        application,
        recorded,
        actor,
        receiver: receiver.value,
      });
    }
    await auditAct(step, tools.clock, act, {
      action: `application.${name}`,
      objectKind: 'application',
      objectId: id,
      old: { state: application.state },
      new: { state: after.state, on, seq: version + 1 },
    });
    return { ok: true, value: { version: version + 1, state: after.state } };
  });
}

/** What is done on the public site by whoever holds a code. */
const byCode = {
  applicant: ['receive-correction', 'withdraw'],
  'third-party': ['record-opinion'],
} as const satisfies Readonly<Record<string, readonly ApplicationActName[]>>;

/** Who holds a code: the applicant that of the application, a third party that of the letter it was asked with. */
export type CodeHolder = keyof typeof byCode;

const notByCode = (holder: CodeHolder, name: ApplicationActName): Refusal | null =>
  (byCode[holder] as readonly ApplicationActName[]).includes(name)
    ? null
    : { code: 'not-permitted', sentence: '此事由受理机关办理。' };

async function numbered(step: Step, { body_id }: ApplicationRow, on: Day, facts: unknown): Promise<object> {
  const number = await nextInSeries(step, body_id, 'register', yearOf(on));
  return { ...(facts as object), number: `${yearOf(on)}-${String(number).padStart(4, '0')}` };
}

/** There is no such application, or the caller is not to know of it. */
export const unknownApplication: Refusal = {
  code: 'application-unknown',
  sentence: '找不到这件申请，可能编号有误。请回到列表重新查找。',
};

const outdated = outdatedVersion('别人已办理过这件申请');
