import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typst } from '../src/platform/index.ts';
import { renderPdf } from '../src/report/index.ts';
import { hostileReport } from './hostile-report.ts';
import { quietReport } from './report-builder.ts';

const latin1 = new TextDecoder('latin1');

test('the PDF is tagged, in Chinese, with a title, and the same each time', async () => {
  const compiler = await typst();
  const bytes = renderPdf(quietReport(), compiler);
  const file = latin1.decode(bytes);
  assert.match(file, /^%PDF-1\.7/);
  assert.match(file, /\/MarkInfo/);
  assert.match(file, /\/StructTreeRoot/);
  assert.match(file, /\/Lang\s*\(zh-CN\)/);
  assert.match(file, /pdfuaid:part>1</);
  assert.ok(Buffer.from(bytes).equals(Buffer.from(renderPdf(quietReport(), compiler))));
});

test('text of a report is printed, not run', async () => {
  const bytes = renderPdf(hostileReport(), await typst());
  assert.ok(bytes.length > 10_000);
});
