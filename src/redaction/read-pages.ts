import type { CanvasLibrary } from './canvas.ts';
import { pagesOfDocument, unknownFormat } from './pages-of-document.ts';
import { pagesOfPdf } from './pages-of-pdf.ts';
import { pagesOfPicture } from './pages-of-picture.ts';
import type { RedactionTypesetter } from './released-pdf.ts';
import { type SourcePages, UnusableSource } from './source-page.ts';

/** Bytes; larger records are redacted in parts. */
const mostBytes = 50 * 1024 * 1024;

/**
 * Takes a record apart into pages (读取待遮盖的材料), by what it is and not by what it is called. Throws UnusableSource
 * when it cannot be redacted.
 */
export async function readPages(
  bytes: Uint8Array,
  name: string,
  tools: { readonly canvas: CanvasLibrary; readonly typesetter: RedactionTypesetter },
): Promise<SourcePages> {
  if (bytes.length === 0) throw new UnusableSource('file-empty', '文件是空的，请重新上传。');
  if (bytes.length > mostBytes)
    throw new UnusableSource('file-too-large', '文件超过 50 MB，无法处理。请拆分后分别上传。');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const pages = head.startsWith('PK\x03\x04')
    ? await pagesOfDocument(bytes, name, tools)
    : /^(\x89PNG\r\n|\xff\xd8\xff)/.test(head)
      ? await pagesOfPicture(bytes, tools.canvas)
      : head.includes('%PDF-')
        ? await pagesOfPdf(bytes, tools.canvas)
        : null;
  if (!pages) throw unknownFormat();
  if (pages.pages.length === 0)
    throw new UnusableSource('file-empty', '文件里没有可以公开的内容，请核对后重新上传。');
  return pages;
}
