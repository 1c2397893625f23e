import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isValue, slotOf, valueSlots } from './printed-values.ts';

const cell = (text: string) => ({ text, column: 1, span: 1, place: {} });

describe('a spoiled number', () => {
  for (const text of ['3O', 'l2', 'O', '#REF!', '?', '5||3', '5（3）']) {
    it(`stands in its cell and is none: ${text}`, () => {
      assert.equal(isValue(cell(text)), true);
      assert.equal(slotOf(cell(text)).written.kind, 'text');
    });
  }

  for (const text of ['规章', '1.属于国家秘密', '（一）予以公开', '3.', 'PDF', '']) {
    it(`is not taken for one: ${text || 'nothing'}`, () => assert.equal(isValue(cell(text)), false));
  }
});

describe('values in one cell', () => {
  const texts = (text: string) => valueSlots(cell(text)).map((slot) => slot.text);

  it('stand apart where white space divides them', () => {
    assert.deepEqual(texts('0 12 / 3'), ['0', '12', '/', '3']);
    assert.deepEqual(texts('0件12件'), ['0件', '12件']);
  });

  it('keep the counting word behind a blank', () => {
    assert.equal(isValue(cell('0 件 12 件')), true);
    assert.deepEqual(texts('0 件 12 件 18.6 万元'), ['0 件', '12 件', '18.6 万元']);
  });
});
