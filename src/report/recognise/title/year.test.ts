import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

/** Body and year of a report whose title names neither, with these lines on its page. */
const told = (line: string, ...signature: string[]) => {
  const title = ['政府信息公开工作年度报告', line, '一、总体情况', '我镇全年平稳。'];
  const end = ['六、其他需要报告的事项', '无。', ...signature];
  const { body, year } = recogniseReport(readText([...title, ...end].join('\n'), 'text'));
  return [body, year];
};

describe('body and year', () => {
  test('are not those of other pages of the site', () => {
    for (const line of [
      '上一篇：青禾县民政局2021年政府信息公开工作年度报告',
      '下载：青禾县民政局2021年政府信息公开工作年度报告.pdf',
      '当前位置：首页 > 政府信息公开 > 2021年年报',
      '版权所有 青禾县大数据局',
    ])
      assert.deepEqual(told(line), [null, null], line);
  });
  test('are not those of a notice that the report rests on, nor of the county that a town speaks of', () => {
    assert.deepEqual(told('根据《关于2021年政府信息公开工作年度报告的通知》，现公布年度报告。'), [
      null,
      null,
    ]);
    assert.deepEqual(told('2023年，青禾县人民政府印发要点，我镇落实。'), [null, 2023]);
  });
  test('are those of the signature before those of a sentence about something else', () => {
    const line = '2021年10月，县档案馆移交档案120卷。';
    assert.deepEqual(told(line, '青禾县石桥镇人民政府', '2024年1月18日'), ['青禾县石桥镇人民政府', 2023]);
  });
  test('may be stated in so many words', () => {
    const line = '统计期限自2022年1月1日起至2022年12月31日止。';
    assert.deepEqual(told(line, '青禾县石桥镇人民政府', '2024年1月18日')[1], 2022);
  });
});
