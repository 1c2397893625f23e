import assert from 'node:assert/strict';
import type { PublicBody, Role } from '../../../src/bodies/index.ts';
import { closeYear } from '../../../src/demonstration/registers/fill-registers.ts';
import { demonstrationPassword } from '../../../src/demonstration/users.ts';
import type { Act } from '../../../src/platform/index.ts';
import type { County } from '../../../src/server/index.ts';

/** The body that records nothing of its own and declares its year zero. */
export const silent = 'yunting';

/** Who signs in for the many bodies that have no account in the demonstration. */
export const together: Readonly<Record<string, Role>> = { wenshu: 'clerk', lingdao: 'final-approver' };

/** What happens on the first days of January: figures and results of the year are entered, and people get accounts. */
export async function endYear(county: County, all: readonly PublicBody[]): Promise<void> {
  const { bodies, accounts, clock, registers } = county;
  const act: Act = {
    ...{
      actor: { kind: 'system', name: '测试' },
      at: clock.now(),
      today: clock.today(),
      requestId: 'january',
    },
  };
  const recording = all
    .filter(({ slug }) => slug !== silent)
    .map(({ id, slug, kind }) => ({
      ...{ bodyId: id, slug },
      sort: kind === 'government' ? ('county' as const) : (kind as 'township' | 'department'),
    }));
  assert.ok((await closeYear(registers, act, recording, 2025)).ok);
  const since = clock.today();
  const root = all.find(({ kind }) => kind === 'government')!;
  for (const [username, role] of Object.entries(together)) {
    const name = role === 'clerk' ? '测小文' : '测小签';
    const employed = await bodies.employPerson(act, { bodyId: root.id, since, name, title: '工作人员' });
    assert.ok(employed.ok);
    const { personId } = employed.value;
    for (const { id } of all)
      assert.ok((await bodies.grantRole(act, { personId, bodyId: id, role, since })).ok);
    const account = { personId, username, name, password: demonstrationPassword };
    assert.ok((await accounts.create(act, account)).ok);
  }
}
