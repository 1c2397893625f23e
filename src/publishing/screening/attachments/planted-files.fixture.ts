import { deflateSync } from 'node:zlib';
import { gb18030 } from '../../../../test/corpus/layouts/gb18030.ts';
import { docxParts, relationsPart, xlsxParts, zipOf } from '../../../../test/office-packages.ts';
import { pdfFile, plainManner } from '../../../../test/pdf/pdf-file.ts';
import { pngFile } from '../../../../test/sample-files.ts';

type Parts = Record<string, string | Uint8Array>;

const paragraph = (text: string, properties = '') =>
  `<w:p><w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r></w:p>`;
const part = (root: string, inside: string) => `<w:${root} xmlns:w="w">${inside}</w:${root}>`;
const plain = paragraph('低保对象公示名单');
const docx = (body: string, others: Parts = {}) => zipOf({ ...docxParts(plain + body), ...others });

const row = (number: number, cells: string, attributes = '') =>
  `<row r="${number}" ${attributes}>${cells}</row>`;
const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const heading = row(1, text('A1', '序号') + text('B1', '备注'));
const xlsx = (data: string, before = '', others: Parts = {}) =>
  zipOf({
    ...xlsxParts([{ name: '名单', inside: `${before}<sheetData>${heading}${data}</sheetData>` }]),
    ...others,
  });
const secondSheet = (state: 'hidden' | 'veryHidden', number: string) =>
  zipOf(
    xlsxParts([
      { name: '名单', inside: `<sheetData>${heading}</sheetData>` },
      { name: '底册', inside: `<sheetData>${row(1, text('A1', number))}</sheetData>`, state },
    ]),
  );

/** A chunk of a PNG; nobody checks its sum. */
const chunk = (type: string, content: Buffer) => {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length);
  bytes.write(type, 4, 'latin1');
  content.copy(bytes, 8);
  return bytes;
};
const png = (...chunks: Buffer[]) => {
  const end = pngFile.length - 12;
  return Buffer.concat([pngFile.subarray(0, end), ...chunks, pngFile.subarray(end)]);
};

/** A camera's notes: with a place or with a maker only. */
export function exif(tag: 'place' | 'maker'): Buffer {
  const bytes = Buffer.alloc(60);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt16LE(tag === 'place' ? 0x8825 : 0x010f, 10);
  bytes.writeUInt32LE(30, 18);
  bytes.writeUInt16LE(4, 30);
  return bytes;
}

/** A JPEG without a picture: only what stands before it matters. */
export function jpeg(...segments: readonly (readonly [marker: number, content: Buffer])[]): Buffer {
  const written = segments.map(([marker, content]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  });
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...written,
    Buffer.from([0xff, 0xda, 0, 2, 0, 0xff, 0xd9]),
  ]);
}

/** One page with one line. */
export const pdfOf = (line: string, hidden = false): Uint8Array =>
  pdfFile([{ texts: [{ x: 72, y: 100, size: 12, text: line, hidden }], lines: [] }], plainManner);

/** Every place of every format in which a number can stand, and the file that holds it there. */
export const planted: Readonly<Record<string, (number: string) => Uint8Array>> = {
  'docx body': (number) => docx(paragraph(number)),
  'docx in several runs': (number) =>
    docx(`<w:p>${[...number].map((digit) => `<w:r><w:t>${digit}</w:t></w:r>`).join('')}</w:p>`),
  'docx table cell': (number) => docx(`<w:tbl><w:tr><w:tc>${paragraph(number)}</w:tc></w:tr></w:tbl>`),
  'docx hidden text': (number) => docx(paragraph(number, '<w:vanish/>')),
  'docx hidden style': (number) =>
    docx(paragraph(number, '<w:rStyle w:val="secret"/>'), {
      'word/styles.xml': part('styles', '<w:style w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>'),
    }),
  'docx parted by hidden letters': (number) =>
    docx(
      `<w:p><w:r><w:t>${number.slice(0, 9)}</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r><w:r><w:t>${number.slice(9)}</w:t></w:r></w:p>`,
    ),
  'docx tracked deletion': (number) =>
    docx(`<w:p><w:del><w:r><w:delText>${number}</w:delText></w:r></w:del></w:p>`),
  'docx tracked insertion': (number) => docx(`<w:p><w:ins><w:r><w:t>${number}</w:t></w:r></w:ins></w:p>`),
  'docx text box': (number) =>
    docx(`<w:p><w:r><w:pict><w:txbxContent>${paragraph(number)}</w:txbxContent></w:pict></w:r></w:p>`),
  'docx picture description': (number) => docx(`<w:p><w:r><w:docPr descr="${number}"/></w:r></w:p>`),
  'docx header': (number) => docx('', { 'word/header1.xml': part('hdr', paragraph(number)) }),
  'docx footer': (number) => docx('', { 'word/footer2.xml': part('ftr', paragraph(number)) }),
  'docx comment': (number) =>
    docx('', { 'word/comments.xml': part('comments', `<w:comment>${paragraph(number)}</w:comment>`) }),
  'docx footnote': (number) =>
    docx('', { 'word/footnotes.xml': part('footnotes', `<w:footnote>${paragraph(number)}</w:footnote>`) }),
  'docx properties': (number) =>
    docx('', { 'docProps/core.xml': `<c:p xmlns:c="c"><c:subject>${number}</c:subject></c:p>` }),
  'docx custom data': (number) => docx('', { 'customXml/item1.xml': `<a><b>${number}</b></a>` }),
  'docx link': (number) =>
    docx('', {
      'word/_rels/document.xml.rels': relationsPart([['rId9', 'hyperlink', `http://a.test/${number}`]]),
    }),
  'docx embedded sheet': (number) =>
    docx('', { 'word/embeddings/list.xlsx': xlsx(row(2, text('A2', number))) }),
  'docx embedded object': (number) =>
    docx('', { 'word/embeddings/oleObject1.bin': Buffer.from(number, 'utf16le') }),
  'docx picture in it': (number) =>
    docx('', { 'word/media/image1.png': png(chunk('tEXt', Buffer.from(`Comment\0${number}`))) }),
  'xlsx cell': (number) => xlsx(row(2, text('A2', number))),
  'xlsx shared string': (number) =>
    zipOf(
      xlsxParts(
        [{ name: '名单', inside: `<sheetData>${row(1, '<c r="A1" t="s"><v>0</v></c>')}</sheetData>` }],
        [`<r><t>${number.slice(0, 6)}</t></r><r><t>${number.slice(6)}</t></r>`],
      ),
    ),
  'xlsx string of no cell': (number) =>
    zipOf(xlsxParts([{ name: '名单', inside: `<sheetData>${heading}</sheetData>` }], [`<t>${number}</t>`])),
  'xlsx hidden row': (number) => xlsx(row(3, text('A3', number), 'hidden="1"')),
  'xlsx row of no height': (number) => xlsx(row(3, text('A3', number), 'ht="0" customHeight="1"')),
  'xlsx hidden column': (number) =>
    xlsx(row(3, text('C3', number)), '<cols><col min="3" max="3" hidden="1"/></cols>'),
  'xlsx hidden sheet': (number) => secondSheet('hidden', number),
  'xlsx very hidden sheet': (number) => secondSheet('veryHidden', number),
  'xlsx formula': (number) => xlsx(row(2, `<c r="A2" t="str"><f>"${number}"&amp;""</f><v>见后</v></c>`)),
  'xlsx comment': (number) =>
    xlsx('', '', {
      'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([['rId1', 'comments', '../comments1.xml']]),
      'xl/comments1.xml': `<comments><commentList><comment ref="A1"><text><t>${number}</t></text></comment></commentList></comments>`,
    }),
  'xlsx defined name': (number) =>
    xlsx('', '', {
      'xl/customNames.xml': `<definedNames><definedName name="x">"${number}"</definedName></definedNames>`,
    }),
  'xlsx data of another file': (number) =>
    xlsx('', '', {
      'xl/externalLinks/externalLink1.xml': `<externalLink><cell r="A1"><v>${number}</v></cell></externalLink>`,
    }),
  'xlsx pivot records': (number) =>
    xlsx('', '', {
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords><r><s v="${number}"/></r></pivotCacheRecords>`,
    }),
  'pptx notes': (number) =>
    zipOf({
      '[Content_Types].xml': '<Types/>',
      'ppt/presentation.xml': '<p/>',
      'ppt/notesSlides/notesSlide1.xml': `<n><p><r><t>${number.slice(0, 9)}</t></r><r><t>${number.slice(9)}</t></r></p></n>`,
    }),
  'ofd page': (number) =>
    zipOf({
      'OFD.xml': '<OFD/>',
      'Doc_0/Pages/Page_0/Content.xml': `<Page><TextObject><TextCode>${number}</TextCode></TextObject></Page>`,
    }),
  'pdf text': (number) => pdfOf(`号码 ${number}`),
  'pdf letters far apart': (number) => pdfOf([...number].join(' ')),
  'pdf invisible text': (number) => pdfOf(`号码 ${number}`, true),
  'png text': (number) => png(chunk('tEXt', Buffer.from(`Comment\0${number}`))),
  'png packed text': (number) =>
    png(chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(number))]))),
  'png behind its end': (number) => Buffer.concat([png(), Buffer.from(number)]),
  'jpeg comment': (number) => jpeg([0xfe, Buffer.from(number)]),
  'jpeg exif': (number) =>
    jpeg([0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif('maker'), Buffer.from(number)])]),
  'mp3 tag': (number) =>
    Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x40'), Buffer.from(number, 'utf16le')]),
  'old word document': (number) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(505),
      Buffer.from(number, 'utf16le'),
    ]),
  'text in UTF-8': (number) => Buffer.from(`姓名,号码\n测小试,${number}\n`),
  'text in GB 18030': (number) => gb18030(`姓名,号码\n测小试,${number}\n`),
  'text in UTF-16': (number) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(number, 'utf16le')]),
};
