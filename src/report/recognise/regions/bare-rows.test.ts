import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtml } from '../../readers/html/read-html.ts';
import { defaultLimits } from '../../readers/reading.ts';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const reported = (...lines: string[]) =>
  recogniseReport(
    readText(
      [
        '云溪镇2023年政府信息公开工作年度报告',
        '二、主动公开政府信息情况',
        ...lines,
        '五、存在的主要问题及改进情况',
      ].join('\n'),
      'text',
    ),
  );
const disclosed = (...lines: string[]) =>
  Object.entries(reported(...lines).cells)
    .filter(([id, { value }]) => id.startsWith('disclosed/') && value !== null)
    .map(([id, { value }]) => `${id.slice('disclosed/'.length)} ${value}`);

describe('rows of table 2 without its headings', () => {
  test('are read where two labels stand whole and one has the single number of the 2021 form', () => {
    assert.deepEqual(disclosed('规章 0 0 0', '行政规范性文件 1 0 3', '行政许可 12'), [
      'regulations/issued 0',
      'regulations/repealed 0',
      'regulations/inForce 0',
      'normativeDocuments/issued 1',
      'normativeDocuments/repealed 0',
      'normativeDocuments/inForce 3',
      'licensing/decisions 12',
    ]);
  });

  test('prove nothing where the edition is open, a label stands alone or a sentence names it', () => {
    assert.deepEqual(disclosed('规章 0 0 0', '行政规范性文件 1 0 3'), []);
    assert.deepEqual(disclosed('行政许可 12'), []);
    assert.deepEqual(disclosed('全年作出行政许可 12', '行政处罚决定书送达 3'), []);
  });

  test('go no further than the heading of section three', () => {
    const report = reported(
      ...['信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t0\t0\t0', '行政规范性文件\t1\t0\t3'],
      ...['三、收到和处理政府信息公开申请情况', '本年度新收申请和上年结转申请均为0件。'],
      ...['申请人情况', '一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0'],
    );
    assert.deepEqual(
      report.remarks.filter(({ kind }) => kind === 'row-unknown'),
      [],
    );
    assert.deepEqual(
      report.sections.find(({ id }) => id === 's3')?.paragraphs.map(({ text }) => text),
      ['本年度新收申请和上年结转申请均为0件。'],
    );
  });

  test('end at that heading on a page too, where table 3 begins with other headings than the form', () => {
    const grid = (...rows: string[]) =>
      `<table>${rows.map((row) => `<tr><td>${row.replaceAll(' ', '</td><td>')}</td></tr>`).join('')}</table>`;
    const read = readHtml(
      [
        ...[
          '<h2>二、主动公开政府信息情况</h2>',
          grid('信息内容 本年制发件数 本年废止件数 现行有效件数', '规章 0 0 0'),
        ],
        ...['<h2>三、收到和处理政府信息公开申请情况</h2>', '<p>本年度新收申请和上年结转申请均为0件。</p>'],
        grid('申请人 自然人 总计', '本年新收政府信息公开申请数量 0 0 0 0 0 0 0'),
      ].join(''),
      defaultLimits,
    );
    assert.ok('document' in read);
    const { remarks } = recogniseReport(read.document);
    assert.deepEqual(
      remarks.filter(({ kind }) => kind === 'row-unknown'),
      [],
    );
  });

  test('behind table 3 are none of the form', () => {
    const received = '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1';
    const { cells } = reported(received, '行政许可 12', '行政处罚 3');
    assert.equal(cells['applications/received/total']?.value, 1);
    assert.equal(cells['disclosed/licensing/decisions']?.value, null);
  });
});
