import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const [reconsideration, direct, after] = [
  ['1', '0', '0', '0', '1'],
  ['0', '2', '0', '0', '2'],
  ['0', '0', '3', '0', '3'],
] as const;
const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];

/** The 总计 of the three groups, and why the first is open. */
const read = (...lines: string[]) => {
  const { cells } = recogniseReport(readText(lines.join('\n'), 'text'));
  const total = (group: string) => cells[`disputes/${group}/total`];
  return [
    ...['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(
      (group) => total(group)?.value ?? null,
    ),
    total('reconsideration')?.reason,
  ];
};
const everyOutcome = [...outcomes, ...outcomes, ...outcomes];

describe('the cells of table 4', () => {
  test('stand in the order of the groups that one line prints', () => {
    for (const between of ['\t', ' ']) {
      const lines = (above: string[], kinds: string[], values: readonly string[]): string[] =>
        [above, kinds, everyOutcome, values].map((cells) => cells.join(between));
      const read3 = read(
        ...lines(['行政诉讼', '行政复议'], groups.slice(1), [...direct, ...after, ...reconsideration]),
      );
      assert.deepEqual(read3, [1, 2, 3, undefined]);
      const swapped = ['复议后起诉', '未经复议直接起诉'];
      const values = [...reconsideration, ...after, ...direct];
      assert.deepEqual(read(...lines(['行政复议', '行政诉讼'], swapped, values)), [1, 2, 3, undefined]);
    }
  });
  test('are open where 行政诉讼 stands on a line above 行政复议', () => {
    const cells = ['行政诉讼', '行政复议', ...groups.slice(1), ...everyOutcome];
    const reason = '表四中“行政诉讼”排在“行政复议”之前，无法确定各数属于哪一组';
    assert.deepEqual(read(...cells, ...reconsideration, ...direct, ...after), [null, null, null, reason]);
  });
  test('may stand below each other, each group under its name', () => {
    const rows = [reconsideration, direct, after].flatMap((values, group) =>
      values.map((value, index) => [index === 0 ? groups[group] : '', outcomes[index], value].join('\t')),
    );
    assert.deepEqual(read('行政复议、行政诉讼情况\t结果\t件数', ...rows), [1, 2, 3, undefined]);
    const swapped = [...rows.slice(0, 5), ...rows.slice(10), ...rows.slice(5, 10)];
    assert.deepEqual(read('类别\t结果\t件数', ...swapped).slice(0, 3), [null, null, null]);
  });
});
