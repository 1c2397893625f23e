/**
 * What it costs to handle applications when many do it at the same time, on the embedded database, every act on disk
 * before it is answered: `node bench/acts.ts [--clerks 50] [--seconds 4]`. Clerks who never pause go through whole
 * procedures, each after the other; between their rounds the same rows are inserted barely, to tell what can be done at
 * all at this hour.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type ApplicationActName, actOnApplication, receiveApplication } from '../src/applications/index.ts';
import type { Grants, Role } from '../src/bodies/index.ts';
import type { Day } from '../src/law/index.ts';
import {
  type Act,
  actNow,
  inTransaction,
  migrate,
  openDatabase,
  systemClock,
  verifyAudit,
} from '../src/platform/index.ts';
import { openCounty, settingsFrom, type Tables } from '../src/server/index.ts';
import { testDataFolder } from '../test/database.ts';
import { foundLargeCounty } from '../test/large-county.ts';

const { values } = parseArgs({
  options: { clerks: { type: 'string', default: '50' }, seconds: { type: 'string', default: '4' } },
});
const [clerks, seconds] = [Number(values.clerks), Number(values.seconds)];
const latest = 50;
const rounds = 3;

/** From the registration to the archive: the act, who does it, and what is said with it. */
const way: readonly (readonly [act: ApplicationActName, person: number, input: object])[] = [
  ['register', 0, { column: 'naturalPerson' }],
  ['draft-reply', 0, { decision: 'granted', withheldUnder: [], reasons: '经审查，予以公开。' }],
  ...(['secrecy', 'privacy', 'legality'] as const).map(
    (aspect) => ['review-reply', 1, { aspect, passed: true, comment: '' }] as const,
  ),
  ['decide', 2, {}],
  ['deliver', 0, { means: 'post', evidence: 'EMS 1000000000099' }],
  ['archive', 0, {}],
];

const data = testDataFolder();
const database = await openDatabase<Tables>({ data });
try {
  await migrate(database.pool);
  const county = await openCounty(database, settingsFrom({ GONGKAI_DATA: data.folder }), systemClock);
  await foundLargeCounty(county);
  const { applications: tools, bodies } = county;
  const towns = (await bodies.tree(systemClock.today() as Day)).all.map(({ id }) => id);

  /** Works until told to end, and gives back how long each act took. */
  const clerk = async (number: number, until: () => boolean, pause: number): Promise<number[]> => {
    const bodyId = towns[number % towns.length]!;
    const grants: Grants = (['clerk', 'first-reviewer', 'final-approver'] as Role[]).map((role) => ({
      ...{ role, bodyId, onBehalfOf: null },
    }));
    const people = [randomUUID(), randomUUID(), randomUUID()];
    const by = (person: number): Act => {
      const personId = people[person]!;
      return actNow(systemClock, { kind: 'person', accountId: personId, personId, name: '测经办' }, 'bench');
    };
    const times: number[] = [];
    const timed = async <Done>(work: () => Promise<Done>): Promise<Done> => {
      if (pause > 0) await wait(pause * (0.5 + Math.random()));
      const start = performance.now();
      const done = await work();
      times.push(performance.now() - start);
      return done;
    };
    while (!until()) {
      const today = systemClock.today() as Day;
      const received = await timed(() =>
        receiveApplication(
          ...([tools, by(0), grants] as const),
          {
            ...{ bodyId, kind: 'information', column: 'naturalPerson', key: randomUUID() },
            ...{ description: '2025年度低保发放标准', provision: { form: 'paper', way: 'post' } },
            applicant: {
              name: '测甲',
              idKind: 'resident-card',
              idNumber: '99000019880817123X',
              phone: '000',
            },
          },
          {
            ...{ channel: 'in-person', submittedOn: today, signedOn: null, confirmedOn: null },
            evidence: '当面提交',
          },
        ),
      );
      if (!received.ok) throw new Error(received.refusal.sentence);
      const { id } = received.value;
      for (const [index, [name, person, input]] of way.entries()) {
        if (until()) break;
        const done = await timed(() =>
          actOnApplication(tools, {
            ...{ act: by(person), grants, id, version: index + 1, key: randomUUID(), name, input },
          }),
        );
        if (!done.ok) throw new Error(`${name}: ${done.refusal.sentence}`);
      }
    }
    return times;
  };

  await database.pool.query('create table bare_act (like application_act including all)');
  await database.pool.query('create table bare_audit (like audit_log including all)');
  let bareSeq = 0;
  /** The rows that an act leaves behind, without looking at anything and chained to nothing. */
  const inserter = async (until: () => boolean): Promise<number[]> => {
    const times: number[] = [];
    const application = randomUUID();
    for (let seq = 1; !until(); seq += 1) {
      const start = performance.now();
      await inTransaction(database.db, async (step) => {
        const at = systemClock.now();
        await step
          .insertInto('bare_act' as 'application_act')
          .values({
            ...{ id: randomUUID(), application_id: application, seq, act: 'register', at, key: randomUUID() },
            ...{ on_day: systemClock.today() as Day, by_id: application, by_name: '测经办', facts: '{}' },
          })
          .execute();
        bareSeq += 1;
        await step
          .insertInto('bare_audit' as 'audit_log')
          .values({
            ...{ seq: bareSeq, at, actor: application, action: 'application.register', reason: null },
            ...{ object_kind: 'application', object_id: application, request_id: 'bench', old: '{}' },
            ...{ new: '{}', previous: '0'.repeat(64), hash: '0'.repeat(64) },
          })
          .execute();
      });
      times.push(performance.now() - start);
    }
    return times;
  };

  const crowd = async (one: (number: number, until: () => boolean) => Promise<number[]>) => {
    const end = performance.now() + seconds * 1000;
    const all = await Promise.all(
      Array.from({ length: clerks }, (_, number) => one(number, () => performance.now() > end)),
    );
    return all.flat();
  };
  await crowd((number, until) => clerk(number, until, 0));
  const [acts, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    acts.push(...(await crowd((number, until) => clerk(number, until, 0))));
    bare.push(...(await crowd((_, until) => inserter(until))));
  }
  const paced = await crowd((number, until) => clerk(number, until, 1000));

  print('bare inserts', told(bare, rounds));
  print(`${clerks} clerks without pause`, told(acts, rounds));
  print('acts to bare inserts', `${(acts.length / bare.length).toFixed(2)} : 1`);
  print(`${clerks} clerks, an act a second`, told(paced));
  if (at(acts, 0.95) > latest) {
    print('missed', `95 of 100 acts within ${latest} ms`);
    process.exitCode = 3;
  }
  const broken = await verifyAudit(database.db);
  if (broken) throw new Error(broken.sentence);
} finally {
  await database.close();
  data.remove();
}

function told(times: readonly number[], rounds = 1): string {
  const rate = (times.length / (seconds * rounds)).toFixed(0);
  return `median ${at(times, 0.5).toFixed(1)} ms, 95 of 100 ${at(times, 0.95).toFixed(1)} ms, ${rate} a second`;
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;
}

function print(name: string, value: string): void {
  console.log(`${name.padEnd(28)} ${value}`);
}
