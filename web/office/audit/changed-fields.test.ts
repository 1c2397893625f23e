import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedFields } from './changed-fields.ts';

describe('what an entry of the log says has changed', () => {
  it('puts before and after side by side and leaves out what stayed', () => {
    const fields = changedFields(
      { state: 'draft', title: '通知', until: null },
      { state: 'released', title: '通知', until: '2026-03-02', secondFactor: true },
    );
    assert.deepEqual(fields, [
      { name: '状态', before: 'draft', after: 'released' },
      { name: '至', before: null, after: '2026-03-02' },
      { name: '动态验证码', before: null, after: '是' },
    ]);
  });

  it('shows what has no fields as a whole, and long values cut', () => {
    assert.deepEqual(changedFields(null, ['a']), [{ name: '值', before: null, after: '["a"]' }]);
    assert.deepEqual(changedFields(null, undefined), []);
    assert.equal(changedFields(null, { text: '长'.repeat(1000) })[0]?.after?.length, 302);
  });
});
