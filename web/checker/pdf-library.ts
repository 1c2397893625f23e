import type { PdfLibrary } from '../../src/report/index.ts';

type Pdfjs = typeof import('pdfjs-dist');

/** A worker started ahead of the file it will read; none until one is expected. */
let spare: Promise<InstanceType<Pdfjs['PDFWorker']>> | null = null;

/**
 * Starts the PDF reader's worker while a person is still choosing or dragging the file, so that the file
 * itself need not wait. The library, its worker, character maps and fonts lie among this page's own files.
 */
export function expectPdf(): void {
  spare ??= startWorker();
  // Should that fail, opening a PDF tries again, and tells.
  spare.catch(() => {
    spare = null;
  });
}

/** The PDF reader's library, fetched only when a PDF is expected or opened. */
export async function pdfLibrary(): Promise<PdfLibrary> {
  const pdfjs = await fetchPdfjs();
  const worker = await (spare ?? startWorker());
  spare = null;
  return {
    getDocument(source) {
      const loading = pdfjs.getDocument({ ...source, worker });
      return {
        promise: loading.promise,
        // A worker reads one file: whatever that file did to it ends with it.
        async destroy() {
          await loading.destroy();
          worker.destroy();
        },
      };
    },
    cMapUrl: new URL('pdf/cmaps/', document.baseURI).href,
    cMapPacked: true,
    standardFontDataUrl: new URL('pdf/standard_fonts/', document.baseURI).href,
    now: () => performance.now(),
  };
}

async function startWorker() {
  const { PDFWorker } = await fetchPdfjs();
  const worker = new PDFWorker();
  await worker.promise;
  return worker;
}

async function fetchPdfjs(): Promise<Pdfjs> {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/build/pdf.min.mjs'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  return pdfjs;
}
