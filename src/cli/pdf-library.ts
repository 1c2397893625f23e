import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PdfLibrary } from '../report/index.ts';

/** pdf.js with its character maps and fonts as installed with this package. */
export async function pdfLibrary(): Promise<PdfLibrary> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
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
