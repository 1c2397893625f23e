import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { matchRowLabel } from '../labels/row-labels.ts';
import { linesOf } from '../lines/lines.ts';
import { printedTable } from './printed-table.ts';

const nameRow = (label: string) => matchRowLabel('disclosed', label)?.row ?? null;
/** Every printed row as its label and its values. */
const rows = (...lines: string[]): string[] =>
  printedTable(linesOf(readText(lines.join('\n'), 'text')), nameRow, { hasShortRows: true }).rows.map(
    ({ label, slots }) => `${label}: ${slots.map(({ text }) => text || '_').join(' ')}`,
  );

describe('values of a row', () => {
  test('may stand in one field behind the label, or behind it with signs between them', () => {
    assert.deepEqual(rows('规章\t0 12 3'), ['规章: 0 12 3']);
    assert.deepEqual(rows('规章：0，12，3'), ['规章: 0 12 3']);
    assert.deepEqual(rows("规章 '0 '12 '3"), ['规章: 0 12 3']);
  });

  test('begin in the field of the label, where a blank or a comma parts the first from it', () => {
    assert.deepEqual(rows('规章 1\t2\t3'), ['规章: 1 2 3']);
    assert.deepEqual(rows('行政许可 5\t3'), ['行政许可: 5 3']);
    assert.deepEqual(rows('行政许可,5\t3'), ['行政许可: 5 3']);
  });

  test('are cut at two pipes where all pipes stand in twos', () => {
    assert.deepEqual(rows('||规章||0||||3||'), ['规章: 0 _ 3']);
    assert.deepEqual(rows('||规章|0||3|'), ['规章: 0 _ 3']);
  });

  test('are not the numbers of the columns', () => {
    const numbers = '\t\t1\t2\t3\t4\t5\t';
    assert.deepEqual(rows(`栏次${numbers}`, '规章\t0\t1\t2', numbers, '行政许可\t5'), [
      '规章: 0 1 2',
      '行政许可: 5',
    ]);
    assert.deepEqual(rows('序号\t1\t2\t3', '规章\t0\t1\t2'), ['规章: 0 1 2']);
  });

  test('count up in a row of the form as they may in any other', () => {
    assert.deepEqual(rows('规章\t1\t2\t3\t4\t5'), ['规章: 1 2 3 4 5']);
    assert.deepEqual(rows('规章', '1\t2\t3\t4\t5')[0], ': 1 2 3 4 5');
    assert.deepEqual(rows('其他文件\t1\t2\t3\t4\t5'), ['其他文件: 1 2 3 4 5']);
  });
});

describe('what stands between rows', () => {
  test('a note or a page is no value, though a row waits for one', () => {
    assert.deepEqual(rows('规章\t0\t1\t2', '行政许可', '注：含下属单位2家', '第 11 页 共 12 页'), [
      '规章: 0 1 2',
    ]);
  });

  test('marks around a number are values where a row waits for them', () => {
    assert.deepEqual(rows('规章', '- 3 -'), [': - 3 -']);
    assert.deepEqual(rows('规章\t0\t1\t2', '- 3 -'), ['规章: 0 1 2']);
  });

  test('lines of tabs only divide cells, where no two cells stand on neighbouring lines', () => {
    assert.deepEqual(rows('\t规章', '\t', '\t0', '\t', '\t2', '\t', '\t5'), [': 0 2 5']);
    assert.deepEqual(rows('\t规章', '\t0', '\t', '\t5'), [': 0 _ 5']);
  });

  test('the wrapped label of a row without values does not name the row above', () => {
    assert.deepEqual(rows('|行政许可|9|14|', '|其他对外管理| | |', '|服务事项| | |')[0], '行政许可: 9 14');
  });

  test('lines that draw the table are none of its rows', () => {
    assert.deepEqual(rows('{| class="wikitable"', '|-', '|规章', '|0', '|-', '|}'), [': 0']);
    assert.deepEqual(rows('----- ----- -----', '规章 0 1 2', '----- ----- -----'), ['规章: 0 1 2']);
  });
});
