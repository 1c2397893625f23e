import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Download } from '../../platform/index.ts';

/** Writes a file below a folder, and gives back its bytes; readers see the old one or the new one, never half. */
export async function putFile(folder: string, file: string, body: string | Uint8Array): Promise<number> {
  const path = join(folder, file);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
  return bytes.length;
}

/** The same for a file that visitors take. */
export async function putDownload(folder: string, file: string, { parts }: Download): Promise<number> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await pipeline(await parts.open(), createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
  return (await stat(path)).size;
}
