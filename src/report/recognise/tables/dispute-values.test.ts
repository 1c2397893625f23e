import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const head = ['行政复议\t\t\t\t\t行政诉讼', [...outcomes, ...outcomes, ...outcomes].join('\t')];
const values = ['1', '2', '0', '0', '3', ...'00000', ...'00112'];

/** The first and the last cell of table 4 with these lines of values, and why it is open. */
const read = (...lines: string[]) => {
  const { cells } = recogniseReport(readText([...head, ...lines].join('\n'), 'text'));
  const last = cells['disputes/litigationAfterReconsideration/total'];
  return [cells['disputes/reconsideration/upheld']?.value ?? null, last?.value ?? null, last?.reason];
};

describe('values of table 4', () => {
  test('of several whole rows are none, where they differ', () => {
    const lastYear = values.map(() => '0').join('\t');
    const open = [null, null, '表四印了几行数，各行不同，无法确定取哪一行'];
    assert.deepEqual(read(`2022年\t${lastYear}`, `2023年\t${values.join('\t')}`), open);
    assert.deepEqual(read(values.join('\t'), values.join('\t')), [1, 2, undefined]);
  });
  test('on several lines are put together where every 总计 is the sum of its outcomes', () => {
    assert.deepEqual(read(values.slice(0, 7).join('\t'), values.slice(7).join('\t')), [1, 2, undefined]);
    const open = [null, null, '表四的数分在几行，连起来各组“总计”不等于四项之和，无法确定各列'];
    for (const sign of ['\t', ' ']) assert.deepEqual(read(values.slice(0, -1).join(sign), '2023'), open);
  });
});
