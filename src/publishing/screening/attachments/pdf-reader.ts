import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PdfReader } from './pdf-texts.ts';

/** pdf.js with its character maps and fonts as installed with this package. */
export async function pdfReader(): Promise<PdfReader> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    getDocument: getDocument as PdfReader['getDocument'],
    OPS,
    source: {
      ...{ cMapUrl: join(folder, 'cmaps') + sep, cMapPacked: true, verbosity: 0 },
      ...{ standardFontDataUrl: join(folder, 'standard_fonts') + sep, wasmUrl: join(folder, 'wasm') + sep },
      ...{ disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false },
    },
  };
}
