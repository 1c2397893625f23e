import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quietReport } from '../../../test/report-builder.ts';
import { checkReport } from '../check-report.ts';
import { readText } from '../readers/text.ts';
import { recogniseReport } from '../recognise/recognise-report.ts';
import type { Report } from '../report.ts';

const previous = quietReport({ year: 2022, cells: { 'disclosed/normativeDocuments/inForce': 60 } });
const found = (report: Report): string[] =>
  checkReport(report, { previous })
    .diagnostics.filter(({ rule }) => rule === 'documents-in-force-unexplained')
    .map(({ message }) => message);

const table = (numbers: string): string[] => [
  '第二十条第（一）项',
  '信息内容本年制发件数本年废止件数现行有效件数',
  '规章000',
  `行政规范性文件${numbers}`,
];

const printed = (prose: string, numbers: string): Report =>
  recogniseReport(
    readText(
      ['云溪镇2023年政府信息公开工作年度报告', '一、总体情况', prose, ...table(numbers)].join('\n'),
      'text',
    ),
  );

describe('documents in force beside the report of the year before', () => {
  test('numbers that run together are compared as the prose divides them, and the message says so', () => {
    const prose = '全年制发行政规范性文件12件，废止行政规范性文件15件。';
    assert.deepEqual(found(printed(prose, '121541')), [
      '“行政规范性文件”行“现行有效件数”列为 41；按上年现行有效 60 ＋ 本年制发 12 － 本年废止 15 应为 57，相差 16。本年各数连写在一起，是按正文所写分开的，请先核对。',
    ]);
    assert.deepEqual(found(printed(prose, '121557')), []);
  });
  test('numbers that nothing divides are not compared', () => {
    assert.deepEqual(found(printed('全年工作正常开展。', '121541')), []);
  });
  test('a report that names no year is of the year after the one laid beside it', () => {
    const cells = { 'disclosed/normativeDocuments/issued': 2, 'disclosed/normativeDocuments/inForce': 70 };
    assert.equal(found({ ...quietReport({ cells }), year: null }).length, 1);
    assert.deepEqual(found({ ...quietReport({ cells }), year: 2025 }), []);
  });
});
