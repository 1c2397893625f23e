import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uploadedName } from './uploaded-name.ts';

test('a name keeps what people see and loses folders, marks that are not seen, and its middle when too long', () => {
  assert.equal(uploadedName('年报 2025.docx'), '年报 2025.docx');
  assert.equal(uploadedName('../..\\C:\\a.txt'), 'a.txt');
  assert.equal(uploadedName('a.html\u0000.png\r\n'), 'a.html.png');
  assert.equal(uploadedName('年报\u202egnp.exe'), '年报gnp.exe');
  assert.equal(uploadedName(`${'长'.repeat(3000)}.txt`), `${'长'.repeat(116)}.txt`);
  assert.equal(uploadedName(`a.${'长'.repeat(3000)}`).length, 120);
  assert.equal(uploadedName(undefined), '');
});
