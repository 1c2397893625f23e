import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSilent } from './asked-kinds.ts';
import { type RegisterKind, registerKinds } from './kinds.ts';

const open = (kind: string) => ({ kind, count: 0, nothing: null });

describe('the registers of which an answer is open', () => {
  it('given every answer that can be given, when all are confirmed as nothing, then none is open', () => {
    for (const [kind, { mayBeNothing }] of Object.entries<RegisterKind>(registerKinds))
      assert.equal(isSilent(open(kind), 'township'), mayBeNothing === true, kind);
    assert.equal(isSilent({ ...open('patrol'), nothing: 'entry' }, 'township'), false);
    assert.equal(isSilent({ ...open('patrol'), count: 1 }, 'township'), false);
  });

  it('given village affairs, then townships and streets are asked and departments are not', () => {
    const asked = (['township', 'street', 'department', 'government', 'organisation'] as const).filter(
      (body) => isSilent(open('village-affairs'), body),
    );
    assert.deepEqual(asked, ['township', 'street']);
  });
});
