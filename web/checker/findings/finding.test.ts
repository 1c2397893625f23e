import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialForms } from '../../../src/law/index.ts';
import type { Diagnostic } from '../../../src/report/index.ts';
import { cellMarks, findingsInWords, listFindings } from '../../design/form/finding.ts';
import { findingsText } from './findings-text.ts';

const diagnostic = (rule: string, severity: Diagnostic['severity'], ...cells: string[]): Diagnostic => ({
  rule,
  severity,
  cells,
  message: '合计不符。',
  advice: '核对台账。',
  citation: { id: 'REG-50', label: '条例第五十条' },
  place: { line: 9, cell: 2 },
});
const total = 'applications/received/total';
const person = 'applications/received/naturalPerson';

test('findings are listed heaviest first and numbered through', () => {
  const findings = listFindings([diagnostic('b', 'hint'), diagnostic('a', 'blocker')]);
  assert.deepEqual(
    findings.map(({ number, diagnostic: { rule } }) => [number, rule]),
    [
      [1, 'a'],
      [2, 'b'],
    ],
  );
});

test('keys tell findings of one rule on one cell apart', () => {
  const findings = listFindings([diagnostic('a', 'hint', total), diagnostic('a', 'hint', total)]);
  assert.equal(new Set(findings.map(({ key }) => key)).size, 2);
});

test('a cell bears its heaviest finding, and leads when any finding puts it first', () => {
  const marks = cellMarks(
    listFindings([diagnostic('a', 'hint', person, total), diagnostic('b', 'blocker', total, person)]),
  );
  assert.deepEqual(marks.get(person), { severity: 'blocker', leading: true, numbers: [1, 2] });
});

test('the list of findings is told in words and as text', () => {
  const findings = listFindings([diagnostic('a', 'blocker', total)]);
  assert.equal(findingsInWords([]), '未发现问题。');
  assert.equal(findingsInWords(findings), '共 1 个问题：阻断 1 个，须说明 0 个，提示 0 个。');
  assert.equal(
    findingsText('甲镇2024年年报', officialForms['2021'], findings),
    `甲镇2024年年报问题清单

共 1 个问题：阻断 1 个，须说明 0 个，提示 0 个。

1.【阻断】合计不符。
   单元格：一、本年新收政府信息公开申请数量，总计
   位置：第 9 行第 2 格
   处理：核对台账。
   依据：条例第五十条
`,
  );
});
