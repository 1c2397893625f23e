import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Grants } from './grants.ts';
import { may, type Permission } from './may.ts';
import { type Role, roleIds } from './role.ts';

const above: Readonly<Record<string, readonly string[]>> = { town: ['county'], county: [] };
const ancestors = (body: string): readonly string[] => above[body] ?? [];
const held = (role: Role, bodyId: string): Grants => [{ role, bodyId, onBehalfOf: null }];

test('a role counts at its own body and nowhere else', () => {
  const permission: Permission = { allowedFor: ['clerk'], reach: 'own-body' };
  assert.equal(may(held('clerk', 'town'), permission, 'town', ancestors), null);
  assert.equal(may(held('clerk', 'county'), permission, 'town', ancestors)?.code, 'not-permitted');
  assert.equal(may(held('clerk', 'other'), permission, 'town', ancestors)?.code, 'not-permitted');
});

test('a role that reaches the subtree counts below its body and never above', () => {
  const permission: Permission = { allowedFor: ['county-supervisor'], reach: 'subtree' };
  assert.equal(may(held('county-supervisor', 'county'), permission, 'town', ancestors), null);
  assert.notEqual(may(held('county-supervisor', 'town'), permission, 'county', ancestors), null);
});

test('only the declared roles are allowed, and nobody without a role is', () => {
  const permission: Permission = { allowedFor: ['final-approver'], reach: 'subtree' };
  const allowed = roleIds.filter((role) => may(held(role, 'town'), permission, 'town', ancestors) === null);
  assert.deepEqual(allowed, ['final-approver']);
  assert.notEqual(may([], permission, 'town', ancestors), null);
});

test('the refusal names the roles that are needed', () => {
  const refusal = may([], { allowedFor: ['clerk', 'second-reviewer'], reach: 'own-body' }, 'town', ancestors);
  assert.match(refusal!.sentence, /经办、复审/);
});
