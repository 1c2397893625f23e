import { pdfReader } from '../screening/attachments/pdf-reader.ts';

interface PdfPage {
  getTextContent(): Promise<{ items: readonly { str?: string; hasEOL?: boolean }[] }>;
}

interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

const mostPages = 200;
/** A line that ends so ends its paragraph; one much shorter than the others does too. */
const closing = /[。！？：；…”）]$/;

/** Takes the text of a PDF, its lines joined into paragraphs; tables and shapes are lost. */
export async function pdfToHtml(
  bytes: Buffer,
): Promise<{ readonly html: string; readonly notes: readonly string[] }> {
  const pdf = await pdfReader();
  const loading = pdf.getDocument({ ...pdf.source, data: new Uint8Array(bytes) });
  try {
    const file = (await loading.promise) as PdfFile;
    if (file.numPages > mostPages) throw new RangeError('More pages than any text for publication.');
    const lines: string[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent();
      lines.push(
        ...items
          .map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str))
          .join('')
          .split('\n'),
      );
    }
    return {
      html: paragraphsOf(lines)
        .map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
        .join(''),
      notes: ['PDF 只能取出文字，表格、图片和版式没有带过来，段落请核对。'],
    };
  } finally {
    await loading.destroy();
  }
}

/** Joins the lines that a page broke; page numbers are left out. */
export function paragraphsOf(lines: readonly string[]): readonly string[] {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^[-—\s\d]+$/.test(line));
  const longest = Math.max(0, ...written.map(({ length }) => length));
  const paragraphs: string[] = [];
  let open = '';
  for (const line of written) {
    open += line;
    if (closing.test(line) || line.length < longest * 0.8) {
      paragraphs.push(open);
      open = '';
    }
  }
  return open === '' ? paragraphs : [...paragraphs, open];
}
