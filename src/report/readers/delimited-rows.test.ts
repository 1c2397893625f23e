import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutDelimited } from './delimited-rows.ts';

const cut = (...lines: string[]): string[] =>
  cutDelimited(lines.map((text, index) => ({ text, line: index + 1 }))).map(
    ({ text, line }) => `${line}: ${text.replaceAll('\t', '|')}`,
  );

describe('rows between commas', () => {
  const rows = Array.from({ length: 4 }, (_, index) => `${index}.申请,,23,4,0,,2,0,29`);

  it('are cut into fields, blank ones too, and prose stays whole', () => {
    assert.deepEqual(cut(...rows, '规章,0,0,0', '2023年,我镇公开了信息,共3条。', '一,总体情况').slice(3), [
      '4: 3.申请||23|4|0||2|0|29',
      '5: 规章|0|0|0',
      '6: 2023年,我镇公开了信息,共3条。',
      '7: 一,总体情况',
    ]);
  });

  it('may have fields in quotation marks, over several lines', () => {
    assert.deepEqual(cut(...rows, '"（二）部分公开,', '不计其他情形",,"1","","0"').slice(4), [
      '5: （二）部分公开, 不计其他情形||1||0',
    ]);
    assert.deepEqual(cut(...rows, '"一、总体情况",,,,', '"2023年，公开了信息。",,').slice(4), [
      '5: 一、总体情况',
      '6: 2023年，公开了信息。',
    ]);
  });

  it('stay apart where a field ends in a comma, or its quotation mark is never closed', () => {
    assert.deepEqual(cut(...rows, '"规章,",1,2,3', '行政许可,"5,,').slice(4), [
      '5: 规章,|1|2|3',
      '6: 行政许可|"5||',
    ]);
    assert.deepEqual(cut(...rows, '"规章,1,2,3', '行政许可,5').slice(4), ['5: "规章|1|2|3', '6: 行政许可|5']);
  });

  it('may be lists of a script', () => {
    const lists = rows.map(
      (row) =>
        `[${row
          .split(',')
          .map((field) => (field ? `'${field}'` : 'None'))
          .join(', ')}],`,
    );
    assert.equal(cut(...lists)[0], '1: 0.申请||23|4|0||2|0|29');
    assert.equal(cut(...rows.map((row) => row.replaceAll(',', ';')))[0], '1: 0.申请||23|4|0||2|0|29');
    assert.equal(cut(...rows.map((row) => row.slice(0, -2)))[0], '1: 0.申请||23|4|0||2|0|');
  });
});

describe('a text without such rows', () => {
  it('stays as it is', () => {
    const prose = ['我镇公开信息3,412条,其中动态1,200条', '"规章,0', '规章\t0\t0\t0'];
    assert.deepEqual(cut(...prose), [
      '1: 我镇公开信息3,412条,其中动态1,200条',
      '2: "规章,0',
      '3: 规章|0|0|0',
    ]);
  });

  it('is told quickly, however many blank fields a line of it has', () => {
    const startedAt = performance.now();
    for (const end of [',2024.1.15', ',', ';x', ']]'])
      for (const field of [',  ', ',  "', ",''", '; ', ', ;', ',1 ']) cut(`日期${field.repeat(14)}${end}`);
    assert.ok(performance.now() - startedAt < 500);
  });
});
