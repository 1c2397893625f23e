import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the built page lies. */
export const checkerFolder: string = join(root, 'dist/checker');

/** What the page is made of. */
const sources = ['web', 'src/law', 'src/report', 'data', 'package-lock.json'].map((path) => join(root, path));

/** Whether the page has never been built, or something it is made of is newer. */
export function isCheckerStale(folder: string = checkerFolder, madeOf: readonly string[] = sources): boolean {
  const built = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || madeOf.some((path) => newest(path) > built);
}

/** Builds the page with the bundler among our own dependencies. */
export async function buildChecker(): Promise<void> {
  const script = fileURLToPath(new URL('./checker-build.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [script], { maxBuffer: 16 * 1024 * 1024 });
}

/** When anything below a path was last changed; tests are no part of the page. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
