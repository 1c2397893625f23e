import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Pages that run in the browser: the checker of annual reports, and the office of the staff. */
export type PagesName = 'checker' | 'office';

/** Where built pages lie. */
export const pagesFolder = (name: PagesName): string => join(root, 'dist', name);

/** What all of them are made of besides their own folder. */
const common = ['web/design', 'src/law', 'src/report', 'data', 'package-lock.json'];
/** The modules whose contracts the office calls. */
const modulesOfOffice = 'platform bodies publishing applications redaction disputes registers filing'.split(
  ' ',
);
const own: Readonly<Record<PagesName, readonly string[]>> = {
  checker: ['web/checker', ...common],
  office: ['web/office', ...modulesOfOffice.map((module) => `src/${module}`), ...common],
};

/** Whether pages have never been built, or something they are made of is newer. */
export function arePagesStale(
  name: PagesName,
  folder: string = pagesFolder(name),
  madeOf: readonly string[] = own[name].map((path) => join(root, path)),
): boolean {
  const built = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || madeOf.some((path) => newest(path) > built);
}

/** Builds pages with the bundler among our own dependencies. */
export async function buildPages(name: PagesName): Promise<void> {
  const script = fileURLToPath(new URL('./pages-build.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [script, name], { maxBuffer: 16 * 1024 * 1024 });
}

/** When anything below a path was last changed; tests are no part of the pages. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
