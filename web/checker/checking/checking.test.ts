import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedReading } from '../../design/form/typed-reading.ts';
import { blankReport } from './blank-report.ts';
import { actOnChecking, startChecking } from './checking.ts';
import type { Edit } from './edits.ts';
import { shownEdition, withEdits } from './edits.ts';

const report = blankReport('2021', '甲镇', 2024);
const start = startChecking({ name: '空白表', document: null, report });
const a = 'applications/received/naturalPerson';
const b = 'applications/received/total';
const type = (cell: string, text: string): Edit => ({
  kind: 'cell',
  cell,
  reading: typedReading(text, report.cells[cell]),
});
const edit = (...edits: Edit[]) => ({ kind: 'edit', edits }) as const;

test('an edit lies over what was read and does not change it', () => {
  const edited = withEdits(report, [type(a, '4')]);
  assert.equal(edited.cells[a]?.value, 4);
  assert.equal(report.cells[a]?.value, null);
  assert.equal(withEdits(report, []), report);
});

test('typing on in one cell is one step of undo, another cell is the next', () => {
  let checking = actOnChecking(start, edit(type(a, '1')));
  checking = actOnChecking(checking, edit(type(a, '12')));
  checking = actOnChecking(checking, edit(type(b, '12')));
  assert.equal(checking.past.length, 2);
  checking = actOnChecking(checking, { kind: 'undo' });
  assert.equal(withEdits(report, checking.edits).cells[b]?.state, 'blank');
  assert.equal(withEdits(report, checking.edits).cells[a]?.value, 12);
  checking = actOnChecking(checking, { kind: 'undo' });
  assert.deepEqual(checking.edits, []);
});

test('restoring a cell and resetting all can be undone', () => {
  let checking = actOnChecking(start, edit(type(a, '1'), type(b, '1')));
  checking = actOnChecking(checking, { kind: 'restore', cell: a });
  assert.equal(checking.edits.length, 1);
  checking = actOnChecking(checking, { kind: 'reset' });
  assert.equal(checking.edits.length, 0);
  checking = actOnChecking(checking, { kind: 'undo' });
  checking = actOnChecking(checking, { kind: 'undo' });
  assert.equal(withEdits(report, checking.edits).cells[a]?.value, 1);
});

test('a section that is edited keeps the place of paragraphs left alone', () => {
  const located = { text: '第一段。', place: { line: 3 } };
  const read = {
    ...report,
    sections: report.sections.map((one) => (one.id === 's5' ? { ...one, paragraphs: [located] } : one)),
  };
  const edited = withEdits(read, [{ kind: 'section', section: 's5', text: '第一段。\n\n第二段。' }]);
  assert.deepEqual(edited.sections.find(({ id }) => id === 's5')?.paragraphs, [
    located,
    { text: '第二段。', place: null },
  ]);
});

test('body and year make the title', () => {
  const edited = withEdits(report, [{ kind: 'identity', body: '乙镇人民政府', year: 2023 }]);
  assert.equal(edited.title?.text, '乙镇人民政府2023年政府信息公开工作年度报告');
  assert.equal(edited.year, 2023);
});

test('a remark about cells is settled once all of them were filled in by hand', () => {
  const remark = { kind: 'row-incomplete', message: '', place: null, cells: [a, b] } as const;
  const read = { ...report, remarks: [remark] };
  assert.equal(withEdits(read, [type(a, '1')]).remarks.length, 1);
  assert.equal(withEdits(read, [type(a, '1'), type(b, '1')]).remarks.length, 0);
});

test('a report without a table is laid out by its year, and gains the edition when typed into', () => {
  const bare = { ...report, edition: null, year: 2020, cells: {} };
  assert.equal(shownEdition(bare), '2019');
  assert.equal(withEdits(bare, [type(a, '1')]).edition, '2019');
});
