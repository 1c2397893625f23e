import type { PdfLibrary } from '../../src/report/index.ts';

/**
 * The PDF reader's library, fetched only when a PDF is opened. Its worker, character maps and
 * standard fonts lie among this page's own files, so a PDF is read without a network too.
 */
export async function pdfLibrary(): Promise<PdfLibrary> {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/build/pdf.min.mjs'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  return {
    ...pdfjs,
    cMapUrl: new URL('pdf/cmaps/', document.baseURI).href,
    cMapPacked: true,
    standardFontDataUrl: new URL('pdf/standard_fonts/', document.baseURI).href,
    now: () => performance.now(),
  };
}
