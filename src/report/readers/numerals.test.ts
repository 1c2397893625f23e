import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numeral } from './numerals.ts';

test('numbers are printed as Word prints them', () => {
  const cases: [number, string, string][] = [
    [3, 'decimal', '3'],
    [3, 'decimalZero', '03'],
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [12, 'chineseCountingThousand', '十二'],
    [20, 'japaneseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [1001, 'chineseCounting', '一千零一'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [2, 'ideographTraditional', '乙'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [4, 'decimalEnclosedParen', '⑷'],
    [28, 'lowerLetter', 'bb'],
    [14, 'upperRoman', 'XIV'],
    [5, 'bullet', ''],
    [5, 'none', ''],
    [5, 'someNewFormat', '5'],
    [0, 'chineseCounting', '0'],
  ];
  for (const [number, format, expected] of cases)
    assert.equal(numeral(number, format), expected, `${number} ${format}`);
});
