import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const library = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));

/** Copies the character maps and standard fonts PDF files refer to by name beside the page. */
export function pdfFiles(): Plugin {
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts']) {
        const from = new URL(`${folder}/`, library);
        for (const file of readdirSync(fileURLToPath(from))) {
          const source = readFileSync(new URL(file, from));
          this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${file}`, source });
        }
      }
    },
  };
}
