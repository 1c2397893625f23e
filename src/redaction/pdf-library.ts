import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import type { CanvasLibrary, Surface } from './canvas.ts';

/** How pdf.js is asked to draw and read in a thread without a page around it. */
export async function openPdf(bytes: Uint8Array, library: CanvasLibrary): Promise<PDFDocumentLoadingTask> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return getDocument({
    // pdf.js takes the memory it is given away with it.
    data: Uint8Array.from(bytes),
    ...{ cMapUrl: join(folder, 'cmaps') + sep, cMapPacked: true, verbosity: 0 },
    ...{ standardFontDataUrl: join(folder, 'standard_fonts') + sep, wasmUrl: join(folder, 'wasm') + sep },
    CanvasFactory: factoryOf(library),
    // Glyphs are drawn as paths, so that no typeface of the file is installed in the thread.
    ...{ disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false },
    ...{ isEvalSupported: false, enableXfa: false, stopAtErrors: false },
  });
}

/** The surfaces on which pdf.js puts parts of a page together. */
function factoryOf({ surface }: CanvasLibrary) {
  return class {
    create(width: number, height: number): Surface {
      return surface(width, height);
    }
    reset({ canvas }: Surface, width: number, height: number): void {
      canvas.width = width;
      canvas.height = height;
    }
    destroy({ canvas }: Surface): void {
      canvas.width = 0;
      canvas.height = 0;
    }
  };
}
