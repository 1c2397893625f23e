import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const serviceWorker = 'service-worker.js';

/** Writes the list of all built files into the service worker, which keeps them for use without a network. */
export function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle[serviceWorker];
      if (worker?.type !== 'chunk') return;
      const files = Object.keys(bundle)
        .filter((file) => file !== serviceWorker && !file.startsWith('.vite/'))
        .sort();
      const content = createHash('sha256');
      for (const file of files) {
        const output = bundle[file]!;
        content.update(file).update(output.type === 'chunk' ? output.code : output.source);
      }
      const list = { version: content.digest('hex').slice(0, 16), files: files.map((file) => `./${file}`) };
      worker.code = `const offlineFiles=${JSON.stringify(list)};\n${worker.code}`;
    },
  };
}
