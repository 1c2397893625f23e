import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../platform/index.ts';
import { highlighted, passageAround } from './highlight.ts';

const marked = (text: string, words: readonly string[]) => String(html`${highlighted(text, words)}`);

test('words are marked where they stand, the longer before the shorter, and nothing is taken for a pattern', () => {
  assert.equal(marked('农村低保和低保', ['低保', '农村低保']), '<mark>农村低保</mark>和<mark>低保</mark>');
  assert.equal(marked('A.b 与 a+B', ['a.b', 'a+b']), '<mark>A.b</mark> 与 <mark>a+B</mark>');
  assert.equal(marked('<script>低保', ['低保', '<']), '<mark>&lt;</mark>script&gt;<mark>低保</mark>');
  assert.equal(marked('没有', []), '没有');
});

test('a passage begins a little before the first word', () => {
  const text = `${'甲'.repeat(100)}低保${'乙'.repeat(300)}`;
  const passage = passageAround(text, ['低保']);
  assert.match(passage, /^……甲{30}低保乙+……$/);
  assert.equal(passageAround('短文', ['没有']), '短文');
});
