/**
 * What the checker weighs: `node bench/first-view.ts`. Builds the page anew and prints, file by file, the bytes of
 * the first view, of what is fetched right after it, and of what a DOCX or a PDF adds.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';

/** The most that may be fetched before a PDF or DOCX is dropped, in bytes as every browser of today is sent them (brotli). */
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
  let weight = print('first view', [...first]);
  const checking = added(manifest, first, 'engine', 'checking-page', 'text');
  weight += print('fetched then: engine, form, text reader', checking);
  console.log(`${'before a PDF or DOCX is dropped'.padEnd(40)} ${weight} brotli`);
  print('a DOCX adds', added(manifest, first, 'ooxml', 'docx'));
  print('a PDF adds', added(manifest, first, 'pdf', 'pdf.min', 'pdf.worker.min'));
  console.log(`${'share of the limit'.padEnd(40)} ${(weight / most).toFixed(2)} of ${most} bytes`);
  if (weight > most) process.exitCode = 3;
} finally {
  rmSync(folder, { recursive: true });
}

/** A chunk's own file with its styles, and those of every chunk it cannot start without. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const { file, css = [], assets = [], imports = [] } = manifest[name]!;
  // Examples and sources of the same chunk are fetched one by one, when asked for.
  const needed = assets.filter((asset) => /\.(svg|mjs)$/.test(asset));
  return [file, ...css, ...needed, ...imports.flatMap((one) => filesOf(manifest, one, seen))];
}

/** The files of chunks that were not fetched before; they count as fetched from now on. */
function added(manifest: Manifest, fetched: Set<string>, ...names: readonly string[]): string[] {
  const chunks = Object.keys(manifest).filter((key) => names.includes(manifest[key]!.name ?? ''));
  const files = chunks.flatMap((key) => filesOf(manifest, key)).filter((file) => !fetched.has(file));
  for (const file of files) fetched.add(file);
  return [...new Set(files)];
}

/** Prints a heading with the sum and a line for each file; returns the sum of brotli bytes. */
function print(heading: string, files: readonly string[]): number {
  const weights = files.map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { file, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  });
  const sum = (way: 'gzip' | 'brotli') => weights.reduce((total, one) => total + one[way], 0);
  console.log(`${heading.padEnd(40)} ${sum('gzip')} gzip, ${sum('brotli')} brotli`);
  for (const { file, gzip, brotli } of weights)
    console.log(`  ${file.padEnd(38)} ${gzip} gzip, ${brotli} brotli`);
  return sum('brotli');
}
