import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// A process of its own: the bundler's memory is given back before the server begins its long life.
await build({
  configFile: fileURLToPath(new URL(`../../web/${argv[2]}/vite.config.ts`, import.meta.url)),
  logLevel: 'warn',
});
