import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic, Report, SourceDocument } from '../../../src/report/index.ts';
import { findingTarget } from './finding-target.ts';

const lines = [
  '甲镇2023年年报',
  '一、总体情况',
  '收到申请3件。',
  '二、主动公开政府信息情况',
  '规章\t0\t0\t0',
];
const document = {
  format: 'text',
  blocks: lines.map((text, index) => ({ kind: 'paragraph', text, place: { line: index + 1 } })),
} as unknown as SourceDocument;
const report = {
  title: { text: lines[0], place: { line: 1 } },
  preface: [],
  sections: [
    {
      id: 's1',
      heading: { text: lines[1], place: { line: 2 } },
      paragraphs: [{ text: lines[2], place: { line: 3 } }],
    },
    { id: 's2', heading: { text: lines[3], place: { line: 4 } }, paragraphs: [] },
  ],
} as unknown as Report;

const target = (diagnostic: Partial<Diagnostic>) =>
  findingTarget(document, report, {
    key: '',
    number: 1,
    diagnostic: { cells: [], ...diagnostic } as unknown as Diagnostic,
  });

test('a finding leads to its first cell, else to the sentence it quotes', () => {
  assert.deepEqual(target({ cells: ['a', 'b'], quote: '申请3件' }), { kind: 'cell', cell: 'a' });
  assert.deepEqual(target({ quote: '申请3件', place: { line: 3 } }), { kind: 'quote' });
});

test('one that names only a place leads to the section it stands in', () => {
  assert.deepEqual(target({ place: { line: 2 } }), { kind: 'section', section: 's1' });
  assert.deepEqual(target({ place: { line: 3 }, quote: '别处的话' }), { kind: 'section', section: 's1' });
  assert.deepEqual(target({ place: { line: 5, cell: 2 } }), { kind: 'section', section: 's2' });
});

test('one about the whole, or the title, leads to the top', () => {
  assert.deepEqual(target({}), { kind: 'top' });
  assert.deepEqual(target({ place: { line: 1 } }), { kind: 'top' });
  assert.deepEqual(target({ place: { line: 99 } }), { kind: 'top' });
});
