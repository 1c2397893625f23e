import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const read = (...lines: string[]) => recogniseReport(readText(lines.join('\n'), 'text'));
const unknown = (...lines: string[]): string[] =>
  read(...lines)
    .remarks.filter(({ kind }) => kind === 'row-unknown')
    .map(({ message }) => message);

describe('a row of table 2 that the form does not have', () => {
  const head = ['信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t0\t0\t0'];
  const table = (...rows: string[]) => [...head, ...rows];
  test('does not take the place of one with the same words', () => {
    const lines = table('行政事业单位资产处置\t9', '行政事业性收费\t4');
    assert.equal(read(...lines).cells['disclosed/fees/amount']!.value, 4);
    assert.deepEqual(unknown(...lines), ['表二中有一行不在格式文本内：行政事业单位资产处置。']);
  });
  test('leaves it open where that one is not printed', () => {
    assert.equal(read(...table('行政许可听证\t9')).cells['disclosed/licensing/decisions']!.value, null);
  });
  test('does not make a table of 2021 one of 2019, where it is a row of that form', () => {
    const { edition, cells } = read(...table('其他对外管理服务事项\t0\t0\t0', '行政许可\t5'));
    assert.deepEqual([edition, cells['disclosed/licensing/decisions']!.value], ['2021', 5]);
  });
  test('nor does one with a part of its words, which is the row where no other is', () => {
    const lines = table('行政事业性收费项目\t9', '行政事业性收费\t4');
    assert.equal(read(...lines).cells['disclosed/fees/amount']!.value, 4);
    assert.deepEqual(unknown(...lines), ['表二中有一行不在格式文本内：行政事业性收费项目。']);
    assert.equal(read(...lines.slice(0, -1)).cells['disclosed/fees/amount']!.value, 9);
  });
});

describe('a row of table 3 that the form does not have', () => {
  const row = (label: string, value: number) => `${label} ${value} 0 0 0 0 0 ${value}`;
  const table = (third: string) => [
    '申请人情况',
    row('2.其他法律行政法规禁止公开', 1),
    third,
    row('4.保护第三方合法权益', 4),
  ];
  const total = (third: string) =>
    read(...table(third)).cells['applications/denied.securityStability/total']!.value;

  test('is not bound by its number and place', () => {
    assert.equal(total(row('3.涉及商业秘密和个人隐私', 2)), null);
    assert.match(unknown(...table(row('3.涉及商业秘密和个人隐私', 2))).join(''), /涉及商业秘密和个人隐私/);
  });
  test('nor where its label stands alone above its values', () => {
    assert.equal(total(['3.涉及商业秘密和个人隐私', row('', 2).trim()].join('\n')), null);
  });
  test('is that of the form where what is left of its label can be of no other', () => {
    assert.equal(total(row('3.“全定”', 2)), 2);
  });
});

describe('a row out of its place', () => {
  const rows = ['一、本年新收政府信息公开申请数量', '（一）予以公开', '2.重复申请'].map(
    (label) => `${label}\t1\t0\t0\t0\t0\t0\t1`,
  );
  const carried = '四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2';
  const value = (...lines: string[]) =>
    read('申请人情况', ...lines).cells['applications/carriedOut/total']!.value;

  test('is read where it prints its label whole, and is the only one of it', () => {
    assert.equal(value(rows[0]!, carried, ...rows.slice(1)), 2);
    assert.equal(value(rows[0]!, carried.replace('继续', ''), ...rows.slice(1)), null);
    const again = carried.replaceAll('2', '3');
    assert.equal(value(carried, rows[0]!, again, ...rows.slice(1)), null);
  });
});

describe('a row printed twice', () => {
  const total = '（七）总计\t2\t0\t0\t0\t0\t0\t2';
  const head = ['申请人情况', '一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2'];
  const decided = (...rows: string[]) => read(...head, ...rows).cells['applications/decidedTotal/total']!;

  test('with other numbers is left open with the reason', () => {
    const { value, reason } = decided(total.replaceAll('2', '3'), total);
    assert.deepEqual([value, reason], [null, '这一行印了两次，两次的数不同，无法确定取哪一次']);
    const fees = read('信息内容\t本年制发件数', '规章\t0\t0\t0', '行政许可\t5', '行政许可\t6');
    assert.equal(fees.cells['disclosed/licensing/decisions']!.value, null);
  });
  test('with the same numbers or none is read, and so is the one whose label is whole', () => {
    assert.equal(decided(total, total).value, 2);
    assert.equal(decided('（七）总计\t\t\t\t\t\t\t', total).value, 2);
    assert.equal(decided('合计\t3\t0\t0\t0\t0\t0\t3', total).value, 2);
  });
  test('in another table behind the first is no second print of it', () => {
    const again = [...head.slice(1), total].map((line) => line.replaceAll('2', '3'));
    assert.equal(decided(total, ...again).value, 2);
  });
});
