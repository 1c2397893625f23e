import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInFormats, numberFormat, plainNumber } from './number-format.ts';

test('a number without format is plain: no exponent, 15 digits', () => {
  const cases: [number, string][] = [
    [0, '0'],
    [-8, '-8'],
    [5949.088667, '5949.088667'],
    [0.1 + 0.2, '0.3'],
    [12300000, '12300000'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1e-30, '0'],
  ];
  for (const [value, expected] of cases) assert.equal(plainNumber(value), expected);
});

test('a number is shown by its format', () => {
  const cases: [string, number, string][] = [
    ['General', 12, '12'],
    ['0', 12.6, '13'],
    ['0.00', 3, '3.00'],
    ['0.0###', 12.34, '12.34'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0.00', -1234.5, '-1,234.50'],
    ['0%', 0.125, '13%'],
    ['0.0%', 0.125, '12.5%'],
    ['0"件"', 12, '12件'],
    ['000', 7, '007'],
    ['"约"0', 5, '约5'],
    ['#,##0,', 1234567, '1,235'],
    ['0;-0;;@', 0, ''],
    ['0;-0;;@', 5, '5'],
    ['0;(0)', -5, '(5)'],
    ['#,##0_);[Red](#,##0)', -1234, '(1,234)'],
    [builtInFormats[41]!, 0, '-'],
    ['[>100]0;0.0', 5, '5'],
    ['0.00E+00', 12345, '12345'],
    ['0.00', -0.001, '0.00'],
  ];
  for (const [code, value, expected] of cases)
    assert.equal(numberFormat(code, false)(value), expected, `${code} ${value}`);
});

test('dates are shown by their format', () => {
  const cases: [string, number, boolean, string][] = [
    ['yyyy/m/d', 45309, false, '2024/1/18'],
    ['yyyy"年"m"月"d"日"', 45309, false, '2024年1月18日'],
    ['[$-804]yyyy-mm-dd hh:mm', 45309.5, false, '2024-01-18 12:00'],
    ['yyyy/m/d', 45309 - 1462, true, '2024/1/18'],
  ];
  for (const [code, value, since1904, expected] of cases)
    assert.equal(numberFormat(code, since1904)(value), expected, code);
});

test('a code longer than a spreadsheet keeps shows the number itself', () => {
  assert.equal(numberFormat(`#${','.repeat(400_000)}0`, false)(45), '45');
});
