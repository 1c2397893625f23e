import { gb18030 } from '../corpus/layouts/gb18030.ts';

/** A text with its baseline's left end, in points from the top left of the page as it is read. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** Painted with no ink, as a text layer under a picture is. */
  readonly hidden?: boolean;
  /** Written downwards. */
  readonly turned?: boolean;
}

/** A level or upright line, in points from the top left. */
export interface PlacedLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** What stands on a page. */
export interface PlacedPage {
  readonly texts: readonly PlacedText[];
  readonly lines: readonly PlacedLine[];
}

/** How the file is written. */
export interface PdfManner {
  readonly width: number;
  readonly height: number;
  /** The predefined character map of the font, which is not embedded. */
  readonly encoding: 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H';
  /** How the borders of cells are drawn. */
  readonly rulings: 'stroked' | 'thin boxes' | 'none';
  /** `page`: the file turns the page; `content`: the print stands sideways on an upright page. */
  readonly turned: 'no' | 'page' | 'content';
}

/** An upright A4 page with stroked lines. */
export const plainManner: PdfManner = {
  width: 595,
  height: 842,
  encoding: 'UniGB-UCS2-H',
  rulings: 'stroked',
  turned: 'no',
};

/** Writes a PDF whose one font is not embedded, as programs may that rely on the reader's Chinese fonts. */
export function pdfFile(pages: readonly PlacedPage[], manner: PdfManner): Uint8Array {
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const sideways = manner.turned !== 'no';
  const [width, height] = sideways ? [manner.height, manner.width] : [manner.width, manner.height];
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${manner.encoding} /DescendantFonts [4 0 R] >>`,
    // Digits and Latin letters are half as wide as Chinese characters.
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  for (const [index, page] of pages.entries()) {
    const content = contentOf(page, manner);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${manner.turned === 'page' ? '/Rotate 90 ' : ''}` +
        `/Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return assembled(objects);
}

function contentOf({ texts, lines }: PlacedPage, { height, encoding, rulings, turned }: PdfManner): string {
  // Sideways: what runs to the right runs up the sheet.
  const steps = [turned === 'no' ? 'q' : `q 0 1 -1 0 ${height} 0 cm`, '0.5 w'];
  for (const { from, to } of rulings === 'none' ? [] : lines) {
    const [x, y] = [Math.min(from[0], to[0]), height - Math.max(from[1], to[1])];
    const [across, up] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
    steps.push(
      rulings === 'stroked'
        ? `${x} ${y} m ${x + across} ${y + up} l S`
        : `${x} ${y} ${Math.max(across, 0.5)} ${Math.max(up, 0.5)} re f`,
    );
  }
  for (const { x, y, size, text, hidden, turned: down } of texts) {
    const matrix = down ? `0 -1 1 0 ${x} ${height - y}` : `1 0 0 1 ${x} ${height - y}`;
    steps.push(`BT /F1 ${size} Tf ${hidden ? 3 : 0} Tr ${matrix} Tm <${codesOf(text, encoding)}> Tj ET`);
  }
  return [...steps, 'Q'].join('\n');
}

function codesOf(text: string, encoding: PdfManner['encoding']): string {
  if (encoding === 'GBK-EUC-H')
    return [...gb18030(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
