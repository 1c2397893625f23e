import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../design/form/finding.ts';
import { markQuotes } from './mark-quotes.ts';

const finding = (number: number, quote: string): Finding => ({
  key: String(number),
  number,
  diagnostic: {
    rule: 'a',
    severity: 'hint',
    cells: [],
    message: '',
    advice: '',
    citation: { id: '', label: '' },
    place: null,
    quote,
  },
});
const cut = (text: string, ...findings: Finding[]) =>
  markQuotes(text, findings).map((stretch) => [stretch.text, stretch.finding?.number ?? null]);

test('a paragraph is cut at the sentences that are quoted', () => {
  assert.deepEqual(cut('甲。乙。丙。', finding(1, '丙。'), finding(2, '甲。')), [
    ['甲。', 2],
    ['乙。', null],
    ['丙。', 1],
  ]);
});

test('where quotes overlap the first listed is marked', () => {
  assert.deepEqual(cut('甲乙丙', finding(1, '甲乙'), finding(2, '乙丙')), [
    ['甲乙', 1],
    ['丙', null],
  ]);
});

test('a paragraph nothing quotes stays whole, also when empty', () => {
  assert.deepEqual(cut('甲', finding(1, '乙')), [['甲', null]]);
  assert.deepEqual(cut(''), [['', null]]);
});
