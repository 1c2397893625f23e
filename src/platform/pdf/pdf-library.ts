import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** pdf.js with its character maps and fonts as installed with this package. */
export async function pdfLibrary() {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  process.off('unhandledRejection', passOverPages);
  process.on('unhandledRejection', passOverPages);
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    getDocument,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    wasmUrl: join(folder, 'wasm') + sep,
    now: () => performance.now(),
  };
}

/**
 * pdf.js fetches the pages of a file ahead and lets go of the promises: a damaged page that was never asked for must
 * not end the program. Everything else that nobody caught still does.
 */
function passOverPages(reason: unknown): void {
  const stack =
    typeof reason === 'object' && reason !== null && 'stack' in reason ? String(reason.stack) : '';
  if (!stack.includes('pdf.worker.mjs')) throw reason;
}
