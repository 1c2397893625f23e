import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offlineFiles } from './build/offline-files.ts';
import { pdfFiles } from './build/pdf-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The checker is a folder of static files that may be served from any address. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [pdfFiles(), offlineFiles()],
  build: {
    outDir: here('../../dist/checker'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A strict content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // What is fetched late is small beside its worker; nothing needs fetching ahead.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // law and report are pure: a module of theirs that nothing is taken from need not be fetched.
      treeshake: { moduleSideEffects: [{ test: /\/src\/(law|report)\//, sideEffects: false }] },
      input: { index: here('index.html'), 'service-worker': here('offline/service-worker.ts') },
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
