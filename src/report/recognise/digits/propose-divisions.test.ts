import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const columns = ['issued', 'repealed', 'inForce'];

function proposed(prose: string, run: string): (number | null | undefined)[] {
  const table = [
    '第二十条第（一）项',
    '信息内容本年制发件数本年废止件数现行有效件数',
    '规章000',
    `行政规范性文件${run}`,
  ];
  const text = [
    '一、总体情况',
    prose,
    '二、主动公开政府信息情况',
    ...table,
    '五、存在的主要问题及改进情况',
    '无。',
  ];
  const { cells } = recogniseReport(readText(text.join('\n'), 'text'));
  const row = columns.map((column) => cells[`disclosed/normativeDocuments/${column}`]!);
  for (const { value } of row) assert.equal(value, null);
  return row.map(({ proposal }) => proposal);
}

describe('digits that run together in table 2', () => {
  test('are divided by what the prose states, as a proposal', () => {
    assert.deepEqual(proposed('全年制发规范性文件12件，现行有效规范性文件345件。', '1234345'), [12, 34, 345]);
    assert.deepEqual(proposed('全年制发规范性文件12件。年初现行有效333件。', '1234345'), [12, 34, 345]);
  });
  test('are divided as far as the prose tells', () => {
    assert.deepEqual(proposed('全年制发规范性文件12件。', '1234345'), [12, undefined, undefined]);
  });
  test('stay undivided where the prose states nothing that fits', () => {
    assert.deepEqual(proposed('全年制发规范性文件9件。', '1234345'), [undefined, undefined, undefined]);
    assert.deepEqual(proposed('各项工作平稳。', '1234345'), [undefined, undefined, undefined]);
  });
});
