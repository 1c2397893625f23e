import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxParts, relationsPart, zipOf } from '../../../test/office-packages.ts';
import { documentToHtml } from './document-to-html.ts';
import { paragraphsOf } from './pdf-to-html.ts';

const paragraph = (text: string, properties = '', run = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
const word = (body: string) => Buffer.from(zipOf(docxParts(body)));

test('a Word document keeps alignment and tables, and hidden text comes to light', async () => {
  const text = await documentToHtml(
    '通知.docx',
    word(
      paragraph('关于春耕的通知', '<w:jc w:val="center"/>') +
        paragraph('藏着的号码', '', '<w:vanish/>') +
        `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>`,
    ),
  );
  assert.equal(text?.title, '关于春耕的通知');
  assert.match(text!.html, /<p class="align-center">关于春耕的通知<\/p>/);
  assert.match(text!.html, /藏着的号码/);
  assert.match(text!.html, /<td>.*甲.*<\/td>\s*<td>.*乙.*<\/td>/s);
});

test('pictures of a Word document stay where they stand, with the words of their author', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="河道清淤前后对比"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const bytes = zipOf({
    ...docxParts(paragraph('清淤前') + drawing + paragraph('清淤后')),
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
    'word/_rels/document.xml.rels': relationsPart([['rId9', 'image', 'media/p.png']]),
    'word/media/p.png': png,
    'word/charts/chart1.xml': '<c/>',
  });
  const { html, pictures, notes } = (await documentToHtml('清淤.docx', Buffer.from(bytes)))!;
  const [picture] = pictures;
  assert.deepEqual(picture!.bytes, png);
  assert.equal(picture!.alternative, '河道清淤前后对比');
  assert.equal(html, `<p>清淤前</p><figure data-file="${picture!.file}"></figure><p>清淤后</p>`);
  assert.equal(notes.length, 2, notes.join());
});

test('a web page gives its text and title and none of its scripts', async () => {
  const page =
    '<title>公告</title><body><script>alert(1)</script><p align="right" onclick="x()">落款</p></body>';
  const text = await documentToHtml('公告.html', Buffer.from(page));
  assert.deepEqual(text, { title: '公告', html: '<p class="align-right">落款</p>', notes: [], pictures: [] });
});

test('a web page gives its text though it opens a million things and closes none', async () => {
  for (const endless of ['<title', '<body>', '<body', '<script', '<nav>', '<footer <header '])
    assert.notEqual(
      await documentToHtml('公告.html', Buffer.from(`<p>公告</p>${endless.repeat(100_000)}`)),
      undefined,
      endless,
    );
});

test('what cannot be read is refused, whatever it calls itself', async () => {
  assert.equal(await documentToHtml('图.docx', Buffer.from('这不是文档')), null);
  assert.equal(await documentToHtml('程序.exe', Buffer.from('MZ')), null);
  assert.equal(await documentToHtml('空.txt', Buffer.from(' \n ')), null);
  assert.equal(await documentToHtml('坏.pdf', Buffer.from('%PDF-1.4 坏的')), null);
});

test('the lines of a page become paragraphs, its number goes', () => {
  const lines = ['一、总体要求', '认真贯彻落实条例规定，及时、准确公开政府信', '息，接受监督。', '- 2 -'];
  assert.deepEqual(paragraphsOf(lines), [
    '一、总体要求',
    '认真贯彻落实条例规定，及时、准确公开政府信息，接受监督。',
  ]);
});
