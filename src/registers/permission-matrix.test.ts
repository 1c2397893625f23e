import assert from 'node:assert/strict';
import { test } from 'node:test';
import { may, type Role, roles } from '../bodies/index.ts';
import { type RegisterActionName, registerActions } from './permissions.ts';

const names = Object.keys(registerActions) as RegisterActionName[];
const allowed = (role: Role, heldAt: string) =>
  names
    .filter((name) => {
      const grants = [{ role, bodyId: heldAt, onBehalfOf: null }];
      return may(grants, registerActions[name].permission, 'own', () => ['above']) === null;
    })
    .join(' ');

const keeping = 'enter void confirm-nothing open-evaluation close-evaluation';
const leading = 'judge confirm-figure';

/** Who may do what at the own body, whole: a change of any declaration shows here. */
const expected: Partial<Record<Role, string>> = {
  ...{ clerk: keeping, 'first-reviewer': keeping },
  ...{ 'second-reviewer': leading, 'final-approver': leading },
  'county-supervisor': 'enter judge void confirm-nothing open-evaluation close-evaluation confirm-figure',
};

test('the permission matrix of registers, role by role, is exactly this', () => {
  for (const role of Object.keys(roles) as Role[]) {
    assert.equal(allowed(role, 'own'), expected[role] ?? '', role);
    const fromAbove = role === 'county-supervisor' ? expected[role] : '';
    assert.equal(allowed(role, 'above'), fromAbove, `${role} above`);
    assert.equal(allowed(role, 'beside'), '', `${role} beside`);
  }
});
