import assert from 'node:assert/strict';
import { testDatabase } from '../../test/database.ts';
import { bodyTree, type Grants, type Role } from '../bodies/index.ts';
import { type Day, day } from '../law/index.ts';
import { type Act, type Actor, actNow, fixedClock, idMaker, type Outcome } from '../platform/index.ts';
import type { EntryInput } from './check-entry.ts';
import { confirmNothing, enterEntry, type RegisterTools, voidEntry } from './index.ts';
import type { Tables } from './tools.ts';

/** What something came to: `done`, or the code of its refusal. */
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code);

/** The id of what had to be entered. */
export function idOf(outcome: Outcome<{ readonly id: string }>): string {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.sentence);
  return outcome.value.id;
}

/** Registers over a fresh database, and somebody who writes in them; to be called inside a `describe`. */
export async function registerDesk() {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  const tools: RegisterTools = {
    ...{ db, clock, newId, openFile: async () => null, readSheet: async () => null },
    structureOn: async () => bodyTree('2026-03-02' as Day, []),
  };
  const newBody = async () => {
    const id = newId();
    await db
      .insertInto('public_body' as never)
      .values({ id } as never)
      .execute();
    return id;
  };
  const by = (name: string): Act => {
    const actor: Actor = { kind: 'person', accountId: name, personId: name, name };
    return actNow(clock, actor, 'r');
  };
  const system: Act = actNow(clock, { kind: 'system', name: '导入' }, 'r');
  const holding = (role: Role, bodyId: string): Grants => [{ role, bodyId, onBehalfOf: null }];

  const entryAt = (bodyId: string, entry: Partial<EntryInput> = {}): EntryInput => ({
    ...{ bodyId, kind: 'training', on: day('2025-04-10'), title: '公文公开属性认定', figures: {} },
    ...entry,
  });
  const enter = (bodyId: string, entry: Partial<EntryInput> = {}, role: Role = 'clerk') =>
    enterEntry(tools, by('测小写'), holding(role, bodyId), entryAt(bodyId, entry));
  const figure = (bodyId: string, about: NonNullable<EntryInput['about']>, value: string) =>
    enter(bodyId, {
      ...{ kind: 'yearly-figure', about, year: 2025, title: '' },
      figures: { value, source: '政务服务平台' },
    });
  const takeBack = (bodyId: string, id: string, role: Role = 'clerk') =>
    voidEntry(tools, { act: by('测小写'), grants: holding(role, bodyId), id }, '登记错误');
  const nothing = (bodyId: string) =>
    confirmNothing(tools, by('测小写'), holding('clerk', bodyId), { bodyId, about: 'training', year: 2025 });

  return { tools, db, clock, newId, newBody, by, system, holding, entryAt, enter, figure, takeBack, nothing };
}
