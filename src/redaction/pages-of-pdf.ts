import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type CanvasLibrary, scale } from './canvas.ts';
import { glyphAdvances } from './glyph-advances.ts';
import { pixelsOf, showsInk } from './ink.ts';
import { openPdf } from './pdf-library.ts';
import { placeCharacters, type TextRun } from './place-characters.ts';
import {
  type Box,
  type PlacedCharacter,
  type SourcePage,
  type SourcePages,
  UnusableSource,
} from './source-page.ts';

/** More pages are redacted in parts. */
const mostPages = 100;
/** Points; the longest side of a sheet of A0 is 3370. */
const longestSide = 3400;

/**
 * The pages of a PDF as everybody sees them: notes, form fields, layers that are off and text that cannot be seen are
 * left out. Throws UnusableSource for a file that is damaged, locked or too large.
 */
export async function pagesOfPdf(bytes: Uint8Array, canvas: CanvasLibrary): Promise<SourcePages> {
  const loading = await openPdf(bytes, canvas);
  try {
    const document = await opened(loading.promise);
    if (document.numPages > mostPages)
      throw new UnusableSource(
        'too-many-pages',
        `文件有 ${document.numPages} 页，一次最多处理 ${mostPages} 页。请拆分后分别上传。`,
      );
    const pages: SourcePage[] = [];
    const leftOut: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { unseen, notes, ...source } = await sourcePage(page, canvas);
      if (unseen > 0) leftOut.push(`第 ${number} 页有 ${unseen} 个看不见的字，不随件提供。`);
      if (notes > 0) leftOut.push(`第 ${number} 页有 ${notes} 处批注、链接或者表单域，不随件提供。`);
      pages.push(source);
      page.cleanup();
    }
    if (await document.getAttachments()) leftOut.push('文件里夹带的附件不随件提供，需要公开的请单独上传。');
    return { pages, leftOut };
  } finally {
    await loading.destroy();
  }
}

async function opened(document: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await document;
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new UnusableSource('file-locked', '文件有密码，无法处理。请去除密码后重新上传。');
    throw new UnusableSource('file-damaged', '文件已损坏，无法打开。请重新导出为 PDF 后上传。');
  }
}

async function sourcePage(
  page: PDFPageProxy,
  { surface }: CanvasLibrary,
): Promise<SourcePage & { readonly unseen: number; readonly notes: number }> {
  const points = page.getViewport({ scale: 1 });
  const { width, height } = points;
  if (!(width >= 1 && height >= 1 && Math.max(width, height) <= longestSide))
    throw new UnusableSource('page-too-large', '有一页的尺寸超出范围，无法处理。请按 A4 或 A3 重新导出。');
  const drawn = surface(Math.ceil(width * scale), Math.ceil(height * scale));
  drawn.context.fillStyle = '#fff';
  drawn.context.fillRect(0, 0, drawn.canvas.width, drawn.canvas.height);
  await page.render({
    ...{ canvas: null, canvasContext: drawn.context as never },
    ...{ viewport: page.getViewport({ scale }), annotationMode: 0 },
  }).promise;
  const pixels = pixelsOf(drawn);
  const content = await page.getTextContent({ disableNormalization: true });
  const advanceOf = await glyphAdvances(page, drawn);
  const lines: PlacedCharacter[][] = [[]];
  let unseen = 0;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const vertical = content.styles[item.fontName]?.vertical ?? false;
    const run: TextRun = { ...item, vertical };
    const characters = placeCharacters(run, points.transform, advanceOf(item.fontName));
    if (startsLine(lines.at(-1)!, characters)) lines.push([]);
    for (const character of characters) {
      if (character.text.trim() === '' || showsInk(pixels, widened(character.box)))
        lines.at(-1)!.push(character);
      else unseen += 1;
    }
    if (item.hasEOL) lines.push([]);
  }
  const notes = (await page.getAnnotations()).length;
  return {
    ...{ width, height, unseen, notes, picture: await drawn.canvas.encode('png') },
    lines: lines.filter((line) => line.some(({ text }) => text.trim() !== '')),
  };
}

/** Places are reckoned: a narrow character may stand a little beside its own. */
const widened = ([x, y, width, height]: Box): Box => [x - height / 6, y, width + height / 3, height];

/** Whether characters stand on another line than those before them. */
function startsLine(line: readonly PlacedCharacter[], [first]: readonly PlacedCharacter[]): boolean {
  const last = line.at(-1);
  if (!last || !first) return false;
  const [, y, , height] = last.box;
  return Math.abs(first.box[1] - y) > height / 2 && Math.abs(first.box[0] - last.box[0]) > first.box[2] / 2;
}
