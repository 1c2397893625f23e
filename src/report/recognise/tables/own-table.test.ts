import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const table = (count: number): string[] => [
  '申请人情况',
  '自然人\t法人或其他组织\t总计',
  '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
  `一、本年新收政府信息公开申请数量\t${count}\t0\t0\t0\t0\t0\t${count}`,
  `四、结转下年度继续办理\t${count + 1}\t0\t0\t0\t0\t0\t${count + 1}`,
];
const read = (...lines: string[]) => {
  const title = ['青禾县石桥镇人民政府2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况'];
  const { cells, remarks } = recogniseReport(readText([...title, ...lines].join('\n'), 'text'));
  const { value, reason } = cells['applications/received/total']!;
  return { value, reason, remarks: remarks.filter(({ kind }) => kind === 'row-incomplete').length };
};

describe('several tables 3', () => {
  const own = { value: 4, reason: undefined, remarks: 0 };

  test('are told apart by the year or the body above them', () => {
    for (const [mine, other] of [
      ['2023年', '2022年'],
      ['（一）本镇2023年办理情况', '（二）上年办理情况'],
      ['青禾县石桥镇', '附：青禾县红岩乡人民政府'],
    ] as const) {
      assert.deepEqual(read(other, ...table(9), mine, ...table(4)), own, mine);
      assert.deepEqual(read(mine, ...table(4), other, ...table(9)), own, mine);
    }
    assert.deepEqual(read(...table(4), '其中：便民服务中心', ...table(9)), own);
  });

  test('leave their cells open where nothing tells them apart and they differ', () => {
    const reason = '这一部分先后印了 2 张表，各表的数不同，无法确定取哪一张';
    assert.deepEqual(read(...table(9), ...table(4)), { value: null, reason, remarks: 1 });
    assert.deepEqual(read(...table(4), ...table(4)), own);
  });

  test('are one where each prints other rows of it', () => {
    const [first, last] = [table(4).slice(0, -1), table(4).slice(-1)];
    assert.deepEqual(read(...last, ...first), own);
  });
});
