import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const columns = ['issued', 'repealed', 'inForce'];
const valuesOf = (...lines: string[]): (number | null)[] => {
  const { cells } = recogniseReport(readText(lines.join('\n'), 'text'));
  return columns.map((column) => cells[`disclosed/normativeDocuments/${column}`]!.value);
};
const rows = (between: string): string[] =>
  [
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '14', '3', '1'],
  ].flatMap((cells) => (between === '\n' ? cells : [cells.join(between)]));

describe('columns of table 2', () => {
  const headings = ['信息内容', '现行有效件数', '本年制发件数', '本年废止件数'];

  it('are those of the headings in the order one line prints them, or lines of one each', () => {
    for (const between of ['\t', ' ', '\n'])
      assert.deepEqual(
        valuesOf(...headings.join(between).split('\n'), ...rows(between)),
        [3, 1, 14],
        between,
      );
  });

  it('are the official ones where a wrapped heading begins above the others', () => {
    const wrapped = ['现行有效', '信息内容 本年制发件数 本年废止件数', '件数'];
    assert.deepEqual(valuesOf(...wrapped, ...rows(' ')), [14, 3, 1]);
  });

  it('are the official ones where the headings of a group lost one', () => {
    const group = ['本年增/减', '处理决定数量', '行政许可', '61', '4', '327', '信息内容'];
    const next = ['上一年项目数量', '本年增/减', '处理决定数量', '行政处罚', '90', '8', '22'];
    const { cells } = recogniseReport(readText(['信息内容', ...group, ...next].join('\n'), 'text'));
    assert.equal(cells['disclosed/penalty/itemsLastYear']!.value, 90);
    assert.equal(cells['disclosed/licensing/itemsLastYear']!.value, 61);
  });

  it('tell the edition, whatever columns other groups keep from the form of 2019', () => {
    const official = ['信息内容', ...headings.slice(2), headings[1]!].join('\t');
    const kept = ['信息内容\t上一年项目数量\t本年增/减\t处理决定数量', '行政许可\t41\t3\t9'];
    const { edition, cells } = recogniseReport(
      readText([official, ...rows('\t'), ...kept].join('\n'), 'text'),
    );
    assert.deepEqual([edition, cells['disclosed/licensing/decisions']!.value], ['2021', null]);
  });
});
