import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { typst } from '../src/platform/index.ts';
import { planted } from '../src/publishing/screening/attachments/planted-files.fixture.ts';
import { type CanvasLibrary, canvasLibrary } from '../src/redaction/canvas.ts';
import { comparable } from '../src/redaction/comparable.ts';
import { readRecord } from '../src/redaction/index.ts';
import type { Mark } from '../src/redaction/mark.ts';
import { pagesOfPdf } from '../src/redaction/pages-of-pdf.ts';
import { readPages } from '../src/redaction/read-pages.ts';
import { redactPages } from '../src/redaction/redact-pages.ts';
import type { RedactionTypesetter } from '../src/redaction/released-pdf.ts';
import { UnusableSource } from '../src/redaction/source-page.ts';

const number = '990000199001011239';
/** Kinds of files that cannot be redacted, and what they are refused as. */
const refused: Readonly<Record<string, string>> = {
  ...{ 'pptx notes': 'format-unknown', 'ofd page': 'format-unknown', 'mp3 tag': 'format-unknown' },
  ...{ 'jpeg comment': 'file-damaged', 'jpeg exif': 'file-damaged', 'old word document': 'format-unknown' },
  ...{ 'text in UTF-8': 'format-unknown', 'text in GB 18030': 'format-unknown' },
  'text in UTF-16': 'format-unknown',
};

describe('a number planted in every place of every format', () => {
  let canvas: CanvasLibrary;
  let typesetter: RedactionTypesetter;
  before(async () => {
    canvas = await canvasLibrary();
    typesetter = (await typst()) as unknown as RedactionTypesetter;
  });
  for (const [place, make] of Object.entries(planted))
    test(place, async () => {
      const wish = readPages(make(number), '材料', { canvas, typesetter });
      if (refused[place]) {
        await assert.rejects(
          wish,
          (error) => error instanceof UnusableSource && error.code === refused[place],
        );
        return;
      }
      const { pages } = await wish;
      // Whoever redacts marks what can be seen; what cannot be seen must be gone without a mark.
      const marks = pages.flatMap(({ lines }, index) =>
        lines.flatMap((line): readonly Mark[] => {
          if (!comparable(line.map(({ text }) => text).join('')).includes(number)) return [];
          const [first, last] = [line[0]!.box, line.at(-1)!.box];
          const box = [first[0], first[1], last[0] + last[2] - first[0], first[3]] as const;
          return [{ page: index + 1, box, ground: 'privacy' }];
        }),
      );
      const redacted = await redactPages('材料', pages, marks, { canvas, typesetter, root: process.cwd() });
      assert.ok(redacted.proven);
      const again = await pagesOfPdf(redacted.file, canvas);
      const text = again.pages.flatMap(({ lines }) => lines.flat().map((one) => one.text));
      assert.ok(!comparable(text.join('')).includes(number));
      assert.ok(!Buffer.from(redacted.file).includes(number));
    });

  test('a number under a black bar, white on white, in a note or in the properties of a PDF', async () => {
    const shown = 'BT /F1 14 Tf 20 160 Td (Shown to all) Tj ET';
    const under = `BT /F1 14 Tf 20 120 Td (${number}) Tj ET 0 g 15 110 300 24 re f`;
    const white = `1 g BT /F1 14 Tf 20 60 Td (${number}) Tj ET`;
    const note = `<< /Type /Annot /Subtype /FreeText /Rect [20 10 300 40] /Contents (${number}) /DA (/F1 12 Tf) >>`;
    const { pages, leftOut } = await readPages(
      rawPdf([shown, under, white].join('\n'), { note, title: number }),
      'a.pdf',
      { canvas, typesetter },
    );
    assert.deepEqual(
      pages.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join(''))),
      ['Shown to all'],
    );
    assert.deepEqual(leftOut, [
      `第 1 页有 ${number.length * 2} 个看不见的字，不随件提供。`,
      '第 1 页有 1 处批注、链接或者表单域，不随件提供。',
    ]);
    const redacted = await redactPages('材料', pages, [], { canvas, typesetter, root: process.cwd() });
    assert.ok(redacted.proven && !Buffer.from(redacted.file).includes(number));
  });

  test('what keeps a thread too long is given up', async () => {
    const given = await readRecord(planted['docx body']!(number), '材料', 1);
    assert.equal(given.ok ? '' : given.refusal.code, 'file-too-heavy');
  });

  test('pictures and pages that claim to be huge are refused before they are unpacked', async () => {
    const huge = Buffer.from(planted['png text']!(number));
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const wish = readPages(huge, 'a.png', { canvas, typesetter });
    await assert.rejects(wish, (error) => (error as UnusableSource).code === 'page-too-large');
  });
});

/** A PDF of one page without a table of its objects, as damaged files are; readers put them in order again. */
function rawPdf(content: string, { note, title }: { readonly note: string; readonly title: string }): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Resources << /Font << /F1 5 0 R >> >> ' +
      `/Contents 4 0 R /Annots [${note}] >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (${title}) >>`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer\n<< /Root 1 0 R /Info 6 0 R >>\n%%EOF\n`);
}
