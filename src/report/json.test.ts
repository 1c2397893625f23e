import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { legalReport } from '../../test/legal-report.ts';
import { quietReport } from '../../test/report-builder.ts';
import { reportFromJson, reportToJson } from './json.ts';
import { readJson } from './read-json.ts';
import type { Report } from './report.ts';

const throughText = (report: Report): unknown => JSON.parse(JSON.stringify(reportToJson(report)));

/** The quiet report as JSON with one value changed along a path. */
function broken(path: readonly string[], value: unknown): unknown {
  const json = throughText(quietReport()) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, json);
  if (value === undefined) delete parent[path.at(-1)!];
  else parent[path.at(-1)!] = value;
  return json;
}

const refusals = (value: unknown): readonly string[] => {
  const result = reportFromJson(value);
  return 'refused' in result ? result.refused : [];
};

test('a report comes back from JSON as it was', () => {
  const rich = quietReport({
    cells: {
      'applications/received/total': 'slash',
      'disclosed/fees/amount': {
        value: 1.5,
        state: 'number',
        written: '1.50万元',
        origin: { page: 2, box: [1.5, 2, 3, 4] },
        unit: '万元',
      },
      'disputes/reconsideration/total': {
        value: null,
        state: 'unreadable',
        written: '3?',
        origin: { line: 4, column: 2, sheet: '表' },
        reason: '不是一个数',
        proposal: 3,
      },
    },
    foreignCells: { 'applications/otherDisposition/total': 2 },
    remarks: [{ kind: 'row-collapsed', message: '只有一行', place: { line: 3 }, cells: ['a'] }],
  });
  assert.deepEqual(reportFromJson(throughText(rich)), { report: rich });
});

test('every legal report comes back from JSON as it was', () => {
  for (const edition of ['2019', '2021'] as const)
    fc.assert(
      fc.property(legalReport(edition), (report) => {
        assert.deepEqual(reportFromJson(throughText(report)), { report });
      }),
      { seed: 4, numRuns: 30 },
    );
});

test('what is not a report is refused in words', () => {
  for (const value of [null, 3, 'text', [], {}, { gongkai: 3 }])
    assert.deepEqual(refusals(value), ['不是本系统导出的年报数据：缺少标记“gongkai”']);
  assert.deepEqual(refusals({ gongkai: 'report/2' }), [
    '年报数据的版本是“report/2”，只能读取“report/1”，请用导出它的版本重新导出',
  ]);
});

test('every fault is named with its place', () => {
  assert.deepEqual(refusals(broken(['year'], '2023')), ['“year”应当是整数，实际是文字“2023”']);
  assert.deepEqual(refusals(broken(['preface', '0'], null)), ['“preface[1]”应当是对象，实际是空值']);
  assert.deepEqual(refusals(broken(['sections'], undefined)), ['缺少“sections”']);
  assert.deepEqual(refusals(broken(['cells', 'disputes/reconsideration/total', 'state'], 'none')), [
    '“cells › disputes/reconsideration/total › state”应当是“number”“zero”“blank”“slash”“missing”“unreadable”，实际是文字“none”',
  ]);
});

test('cells must be those of the edition, and agree with their state', () => {
  assert.deepEqual(refusals(broken(['cells', 'disputes/reconsideration/total'], undefined)), [
    '缺少单元格“disputes/reconsideration/total”',
  ]);
  assert.match(refusals(broken(['edition'], '2019'))[0]!, /^2019年版格式没有单元格“.+”（共\d+处）$/);
  assert.deepEqual(refusals(broken(['cells', 'disputes/reconsideration/total', 'value'], 5)), [
    '单元格“disputes/reconsideration/total”的数值与状态互相矛盾',
  ]);
});

test('a file full of faults is told briefly', () => {
  const cells = Object.fromEntries(Object.keys(quietReport().cells).map((cell) => [cell, 0]));
  const told = refusals(broken(['cells'], cells));
  assert.equal(told.length, 21);
  assert.equal(told.at(-1), '另有180处同类问题');
});

test('nothing parsed from JSON can throw or slip in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      reportFromJson(value);
      const hostile = { ...(throughText(quietReport()) as object), [JSON.stringify(value)]: value };
      assert.deepEqual(reportFromJson(hostile), { report: quietReport() });
    }),
    { seed: 5, numRuns: 100 },
  );
});

test('the public form keeps zero, blank, slash and missing apart', () => {
  const report = quietReport({
    cells: {
      'applications/received/total': 'blank',
      'applications/granted/total': 'slash',
      'applications/partial/total': 'missing',
    },
  });
  const { file, cells, states } = readJson(report, '年报.docx');
  assert.equal(file, '年报.docx');
  assert.equal(cells['applications/received/total'], null);
  assert.equal(cells['applications/carriedOut/total'], 0);
  assert.deepEqual(states, {
    'applications/received/total': 'blank',
    'applications/granted/total': 'slash',
    'applications/partial/total': 'missing',
  });
});
