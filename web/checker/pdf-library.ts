import type { PdfLibrary } from '../../src/report/index.ts';

type Pdfjs = typeof import('pdfjs-dist');

/** The PDF reader's library and a worker that is to read one file with it. */
interface Reader {
  readonly pdfjs: Pdfjs;
  readonly worker: Worker;
}

/** A reader started ahead of the file it will read; none until one is expected. */
let spare: Promise<Reader> | null = null;

/**
 * Starts the PDF reader while a person is still choosing or dragging the file, so that the file itself need not
 * wait. The library, its worker, character maps and fonts lie among this page's own files.
 */
export function expectPdf(): void {
  spare ??= startReader();
  // Should that fail, opening a PDF tries again, and tells.
  spare.catch(() => {
    spare = null;
  });
}

/** The PDF reader's library, fetched only when a PDF is expected or opened. */
export async function pdfLibrary(): Promise<PdfLibrary> {
  const { pdfjs, worker } = await (spare ?? startReader());
  spare = null;
  return {
    getDocument(source) {
      pdfjs.GlobalWorkerOptions.workerPort = worker;
      const loading = pdfjs.getDocument(source);
      return {
        promise: loading.promise,
        // A worker reads one file: whatever that file did to it ends with it. Nobody need wait for its answer.
        async destroy() {
          loading.destroy().catch(() => {});
          worker.terminate();
        },
      };
    },
    cMapUrl: new URL('pdf/cmaps/', document.baseURI).href,
    cMapPacked: true,
    standardFontDataUrl: new URL('pdf/standard_fonts/', document.baseURI).href,
    now: () => performance.now(),
  };
}

/** The worker is the larger part by far: it is asked for first, and starts while the library is fetched and compiled. */
async function startReader(): Promise<Reader> {
  const { default: address } = await import('pdfjs-dist/build/pdf.worker.min.mjs?url');
  const started = startWorker(address);
  const [pdfjs, worker] = await Promise.all([import('pdfjs-dist/build/pdf.min.mjs'), started]);
  return { pdfjs, worker };
}

/** A worker that has said it is ready. Where its file cannot be had it says nothing: that is told here. */
async function startWorker(address: string): Promise<Worker> {
  const worker = new Worker(address, { type: 'module' });
  await new Promise((ready, failed) => {
    worker.addEventListener('message', ready, { once: true });
    worker.addEventListener('error', failed, { once: true });
  });
  return worker;
}
