import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const read = (...lines: string[]) => {
  const { sections, remarks } = recogniseReport(readText(lines.join('\n'), 'text'));
  return {
    titles: sections.map(({ heading }) => heading.text),
    texts: sections.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('')),
    repeated: remarks.filter(({ kind }) => kind === 'section-repeated').length,
  };
};

const sections = [
  ...['二、主动公开政府信息情况', '信息内容\t本年制发件数', '规章\t0\t0\t0'],
  ...[
    '三、收到和处理政府信息公开申请情况',
    '申请人情况',
    '一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
  ],
];
const titles = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];

describe('headings inside section one that are those of other sections', () => {
  test('are sub-headings where they have figures, whatever their place', () => {
    const items = [
      '1.总体情况',
      '全年平稳。',
      '2.主动公开政府信息情况',
      '公开3条。',
      '3.收到和处理政府信息公开申请情况',
      '收到4件。',
    ];
    assert.deepEqual(read('一、总体情况', ...items, ...sections), {
      titles,
      texts: [items.join(''), '', ''],
      repeated: 0,
    });
  });
  test('are sub-headings without a number too', () => {
    const items = ['主动公开政府信息情况', '公开3条。'];
    assert.deepEqual(read('一、总体情况', ...items, ...sections), {
      titles,
      texts: [items.join(''), '', ''],
      repeated: 0,
    });
  });
  test('are sections where those have no other heading, and repeat one that stands above', () => {
    const bare = sections.map((line) => line.replace(/^[二三]、/, ''));
    assert.deepEqual(
      read('一、总体情况', '平稳。', ...bare).titles,
      titles.map((title, index) => title.slice(index && 2)),
    );
    const [second, ...rest] = sections;
    assert.equal(read('一、总体情况', '平稳。', second!, second!.slice(2), ...rest).repeated, 1);
  });
});
