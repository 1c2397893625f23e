import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const damaged = (...lines: string[]): string[] =>
  recogniseReport(readText(lines.join('\n'), 'text'))
    .remarks.filter(({ kind }) => kind === 'label-damaged')
    .map(({ message }) => message);

const zeros = '\t0'.repeat(7);
const headings = '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';

describe('damaged labels', () => {
  test('a label that lost words in its middle or at its end', () => {
    const lines = [
      '申请人情况',
      headings,
      `2.其他法律行政止公开${zeros}`,
      `1.申请人无正当理由逾期不补正、行${zeros}`,
    ];
    assert.deepEqual(damaged(...lines), [
      '“2.其他法律行政法规禁止公开”印成了“2.其他法律行政止公开”',
      '“1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”印成了“1.申请人无正当理由逾期不补正、行”',
    ]);
  });
  test('a bracket that was begun and cut, not one that was left away', () => {
    const head = ['申请人情况', headings];
    assert.equal(damaged(...head, `（二）部分公开（区分处理的，只计这${zeros}`).length, 1);
    assert.deepEqual(damaged(...head, `（二）部分公开${zeros}`), []);
  });
  test('other ways to write a label are no damage', () => {
    const head = ['申请人情况', headings];
    assert.deepEqual(damaged(...head, `二、上一年度结转政府信息公开申请数量${zeros}`), []);
    assert.deepEqual(damaged(...head, `3. 危及 “三 安全一稳定”${zeros}`), []);
  });
  test('a heading of the applicants that was cut, not one wrapped into two cells', () => {
    const cut = headings.replace('社会公益组织', '社会公益');
    assert.deepEqual(damaged('申请人情况', cut, `一、本年新收政府信息公开申请数量${zeros}`), [
      '“社会公益组织”印成了“社会公益”',
    ]);
    const wrapped = ['申请人情况', '社会公益', '组织', `一、本年新收政府信息公开申请数量${zeros}`];
    assert.deepEqual(damaged(...wrapped), []);
  });
  test('a label on a line of its own, with values below it or none', () => {
    const cell = (...texts: string[]) => texts.map((text) => `${text} |`);
    const head = cell('第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数');
    const next = cell('第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', '5');
    const missing = ['“行政规范性文件”印成了“规范性文件”'];
    assert.deepEqual(
      damaged(...head, ...cell('规章', '0', '0', '0', '规范性文件', '2', '0', '2'), ...next),
      missing,
    );
    assert.deepEqual(damaged(...head, ...cell('规章', '规范性文件'), ...next), missing);
    assert.deepEqual(damaged(...head, ...cell('规章', '行政', '规范性文件', '2', '0', '2'), ...next), []);
    assert.deepEqual(damaged(...head, ...cell('规章', '行政', '规范性文件'), ...next), []);
  });
  test('a label in other words, whatever explains it, and one explained in its own words', () => {
    const table = (label: string) => [
      '第二十条第（一）项',
      '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
      `${label}\t2\t2\t9`,
    ];
    assert.deepEqual(damaged(...table('规范性档案（本机关印发的决定、意见和办法等文件）')), [
      '“规范性文件”印成了“规范性档案”',
    ]);
    assert.deepEqual(damaged(...table('规范性文件（本机关印发的决定、意见和办法）')), []);
  });
  test('a heading of table 2 with changed letters or the year put in, not one with an added 度', () => {
    const table = (heading: string) => [
      '第二十条第（一）项',
      `信息内容\t本年制发件数\t${heading}\t现行有效件数`,
      '规章\t0\t0\t0',
    ];
    assert.deepEqual(damaged(...table('本年度止件数')), ['“本年废止件数”印成了“本年度止件数”']);
    assert.deepEqual(damaged(...table('本年度废止件数')), []);
    assert.deepEqual(damaged(...table('本年（2023）废止件数')), [
      '“本年废止件数”印成了“本年（2023）废止件数”',
    ]);
    assert.deepEqual(damaged(...table('本年废止件数（2023年）')), []);
  });
});
