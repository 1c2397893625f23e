import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Grant } from './grants.ts';
import { may, type Permission } from './may.ts';
import { roleIds } from './role.ts';

/** province ← city ← county ← town; another county stands beside. */
const above: Readonly<Record<string, readonly string[]>> = {
  ...{ town: ['county', 'city', 'province'], county: ['city', 'province'], city: ['province'], province: [] },
  beside: ['city', 'province'],
};
const bodies = Object.keys(above);
const ancestors = (body: string) => above[body] ?? [];

const body = fc.constantFrom(...bodies);
const someRoles = fc.subarray([...roleIds]);
const grant: fc.Arbitrary<Grant> = fc.record({
  ...{ role: fc.constantFrom(...roleIds), bodyId: body },
  onBehalfOf: fc.constantFrom(null, 'somebody'),
});
const permission: fc.Arbitrary<Permission> = fc.record({
  ...{ allowedFor: someRoles, fromAbove: someRoles },
  reach: fc.constantFrom('own-body' as const, 'subtree' as const),
});
const allows = (grants: readonly Grant[], wanted: Permission, at: string) =>
  may(grants, wanted, at, ancestors) === null;

test('whatever is allowed, one single grant allows it, of a declared role, held there or above', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 6 }), permission, body, (grants, wanted, at) => {
      const reasons = grants.filter((one) => allows([one], wanted, at));
      assert.equal(allows(grants, wanted, at), reasons.length > 0);
      for (const { role, bodyId } of reasons) {
        assert.ok([...wanted.allowedFor, ...(wanted.fromAbove ?? [])].includes(role));
        assert.ok(bodyId === at || ancestors(at).includes(bodyId));
      }
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test('nothing is allowed to nobody, nor by a declaration without roles, nor at a body that is not known', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 6 }), permission, body, (grants, wanted, at) => {
      assert.equal(allows([], wanted, at), false);
      assert.equal(allows(grants, { ...wanted, allowedFor: [], fromAbove: [] }, at), false);
      assert.equal(allows(grants, wanted, 'nowhere'), false);
    }),
    { seed: 7, numRuns: 300 },
  );
});
