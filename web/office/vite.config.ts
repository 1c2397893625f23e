import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The office is one page under /office/; every address below it opens the same page. */
export default defineConfig({
  root: here('.'),
  base: '/office/',
  // Whoever serves the page puts a fresh one in its place with every answer, and the same one in the header.
  html: { cspNonce: 'OFFICE_NONCE' },
  build: {
    outDir: here('../../dist/office'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Marks for servers that render React; there is none here.
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
      treeshake: {
        moduleSideEffects: [
          {
            test: /\/src\/(law|bodies|publishing|applications|disputes|registers|filing|platform)\//,
            sideEffects: false,
          },
        ],
      },
    },
  },
});
