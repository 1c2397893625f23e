import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../src/report/index.ts';
import { markSource } from './mark-source.ts';
import { placeName } from './place-name.ts';

const line = (text: string, number: number) => ({
  kind: 'paragraph' as const,
  text,
  place: { line: number },
});
const text: SourceDocument = {
  format: 'text',
  title: null,
  meta: {},
  blocks: [
    line('收到申请 3 件，办结 3 件。', 1),
    line('（一）予以公开\t0\t0', 2),
    line('| 规章 | 0 | 0 |', 3),
  ],
};

test('a quoted sentence is marked in its line', () => {
  assert.deepEqual(markSource(text, { line: 1 }, '办结 3 件'), { block: 0, cell: null, stretch: [9, 15] });
});

test('a cell of a line cut by tabs is marked by its number', () => {
  assert.deepEqual(markSource(text, { line: 2, cell: 3 }, '0'), { block: 1, cell: 2, stretch: null });
});

test('a cell of a row drawn with pipes is marked where it stands', () => {
  assert.deepEqual(markSource(text, { line: 3, cell: 3 }, '0'), { block: 2, cell: null, stretch: [11, 12] });
});

test('a place that is not in the document marks nothing', () => {
  assert.equal(markSource(text, { line: 9 }, null), null);
});

test('a table cell is found by its table, row and cell; a paragraph never answers for it', () => {
  const cell = (row: number, column: number) => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text: '0',
    place: { page: 2, table: 1, row: row + 1, cell: column + 1 },
  });
  const document: SourceDocument = {
    ...text,
    format: 'pdf',
    blocks: [
      { kind: 'paragraph', text: '三、', place: { page: 2, box: [10, 10, 50, 12] } },
      {
        kind: 'table',
        cells: [cell(0, 0), cell(0, 1), cell(1, 0)],
        rowCount: 2,
        columnCount: 2,
        place: { page: 2, table: 1 },
      },
    ],
  };
  assert.deepEqual(markSource(document, { page: 2, table: 1, row: 2, cell: 1 }, '0'), {
    block: 1,
    cell: 2,
    stretch: [0, 1],
  });
  assert.deepEqual(markSource(document, { page: 2, box: [12, 12, 5, 5] }, null)?.block, 0);
});

test('places are told in words', () => {
  assert.equal(placeName({ line: 12, cell: 2 }), '第 12 行第 2 格');
  assert.equal(placeName({ page: 3, table: 2, row: 5, cell: 3 }), '第 3 页第 2 个表第 5 行第 3 格');
  assert.equal(placeName({ sheet: '表三', row: 4, cell: 2 }), '工作表“表三”第 4 行第 2 格');
});
