import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellText, withoutDress } from './cell-text.ts';

test('numbers lose the signs that dress them', () => {
  for (const written of ['12', ' **12** ', '`12`', '*12*', '_12_', '$12$', "'12", '‘12’'])
    assert.equal(cellText(written), '12', written);
  assert.equal(withoutDress("规章 '0 '12 '3"), '规章 0 12 3');
});

test('asterisks that hide digits, and a sign without its partner, stay', () => {
  for (const written of ['1**', '5**3', '**', '**5**3', '*5', '5*', '$5'])
    assert.equal(cellText(written), written);
});

test('words that scripts print for nothing are nothing, marks and labels stay', () => {
  for (const written of ['NaN', 'None', 'null', '']) assert.equal(cellText(written), '');
  for (const written of ['*', '“三安全一稳定”', '—', 'N', '*规章']) assert.equal(cellText(written), written);
});
