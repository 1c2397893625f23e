import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport } from '../../check-report.ts';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../../recognise/recognise-report.ts';

const head = [
  '2023年政府信息公开工作年度报告',
  '信息内容\t本年制发件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t0\t0\t0',
].concat(['行政许可', '行政处罚', '行政强制'].map((row) => `${row}\t0`));
const behind = ['五、存在的主要问题及改进情况', '人手不足。'];

/** What is said of a fee printed like this. */
const saidOf = (fee: string): string[] =>
  checkReport(recogniseReport(readText([...head, `行政事业性收费\t${fee}`, ...behind].join('\n'), 'text')))
    .diagnostics.filter(({ cells }) => cells.includes('disclosed/fees/amount') && cells.length === 1)
    .map(({ message }) => message);

describe('what is printed instead of a number', () => {
  it('is said once', () => {
    assert.deepEqual(saidOf('012'), [
      '表二“行政事业性收费”行“本年收费金额（单位：万元）”列所印“012”以 0 开头，不是一个数。',
    ]);
  });
  it('may be one amount or another twice', () => {
    assert.deepEqual(saidOf('412,412'), [
      '表二“行政事业性收费”行“本年收费金额（单位：万元）”列所印“412,412”可能是 412412，也可能是 412 重复印了 2 次。',
    ]);
  });
});
