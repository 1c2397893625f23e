/**
 * What the checker's first view weighs: `node bench/first-view.ts`. Builds the page anew and prints, file by file,
 * the bytes that are fetched before a report is opened, then what a text and a DOCX add.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';

/** The most the first view may weigh, in bytes as sent (gzip, the larger of the two ways). */
const most = 150_000;

const folder = mkdtempSync(join(tmpdir(), 'first-view-'));
try {
  await build({
    configFile: fileURLToPath(new URL('../web/checker/vite.config.ts', import.meta.url)),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'error',
  });
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const first = new Set(['index.html', ...filesOf(manifest, 'index.html')]);
  const weight = print('first view, engine included', [...first]);
  print('a text adds', more(first, filesOf(manifest, chunk(manifest, 'readers/text.ts'))));
  print(
    'a DOCX adds',
    more(first, [
      ...filesOf(manifest, chunk(manifest, 'readers/ooxml.ts')),
      ...filesOf(manifest, chunk(manifest, 'readers/docx.ts')),
    ]),
  );
  console.log(`share of the limit            ${(weight / most).toFixed(2)} of ${most} bytes`);
  if (weight > most) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** A chunk's own file with its styles, and those of every chunk it cannot start without. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const { file, css = [], assets = [], imports = [] } = manifest[name]!;
  const icons = assets.filter((asset) => asset.endsWith('.svg'));
  return [file, ...css, ...icons, ...imports.flatMap((one) => filesOf(manifest, one, seen))];
}

function chunk(manifest: Manifest, ending: string): string {
  return Object.keys(manifest).find((name) => name.endsWith(ending))!;
}

function more(first: ReadonlySet<string>, files: readonly string[]): string[] {
  return [...new Set(files)].filter((file) => !first.has(file));
}

/** Prints a heading with the sum and a line for each file; returns the sum of gzip bytes. */
function print(heading: string, files: readonly string[]): number {
  const weights = files.map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { file, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  });
  const sum = (way: 'gzip' | 'brotli') => weights.reduce((total, one) => total + one[way], 0);
  console.log(`${heading.padEnd(29)} ${sum('gzip')} gzip, ${sum('brotli')} brotli`);
  for (const { file, gzip, brotli } of weights)
    console.log(`  ${file.padEnd(44)} ${gzip} gzip, ${brotli} brotli`);
  return sum('gzip');
}
