import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isValue, slotOf } from './printed-values.ts';

const cell = (text: string) => ({ text, column: 1, span: 1, place: {} });

describe('a spoiled number', () => {
  for (const text of ['3O', 'l2', 'O', '#REF!', '?']) {
    it(`stands in its cell and is none: ${text}`, () => {
      assert.equal(isValue(cell(text)), true);
      assert.equal(slotOf(cell(text)).written.kind, 'text');
    });
  }

  for (const text of ['规章', '1.属于国家秘密', '（一）予以公开', '3.', 'PDF', '']) {
    it(`is not taken for one: ${text || 'nothing'}`, () => assert.equal(isValue(cell(text)), false));
  }
});
