import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typst } from '../src/platform/index.ts';
import { pdfLibrary } from '../src/platform/pdf/index.ts';
import { readSource, renderPdf, type TableCell } from '../src/report/index.ts';
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

test('table 2 follows the text at once, an item of article 20 whole on its page', async () => {
  const s1 = Array.from({ length: 7 }, (_, line) => `2023年，我镇落实各项要求，第${line}条。`);
  const bytes = renderPdf(quietReport({ year: 2023, sections: { s1 } }), await typst());
  const read = await readSource(bytes, { name: 'long.pdf', pdf: pdfLibrary });
  assert.ok('document' in read);
  const pageOf = (words: string) =>
    read.document.blocks
      .flatMap((block): readonly Pick<TableCell, 'text' | 'place'>[] =>
        block.kind === 'table' ? block.cells : [block],
      )
      .find(({ text }) => text.includes(words))!.place.page!;
  assert.equal(pageOf('规章'), pageOf('第6条'));
  assert.equal(pageOf('行政许可'), pageOf('第二十条第（五）项'));
  assert.ok(pageOf('行政事业性收费') > pageOf('规章'), 'the table parts between two items');
});
