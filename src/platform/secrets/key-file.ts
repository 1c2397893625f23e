import { createHash, randomBytes } from 'node:crypto';
import { chmod, link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinishedName } from '../unfinished.ts';
import { SecretFault } from './secret-fault.ts';

/** The keys of a data folder, the oldest first; the last one seals. */
export type Keys = readonly [Buffer, ...Buffer[]];

const keyBytes = 32;

/** Where the keys of a data folder lie. */
export const keyFile = (folder: string): string => join(folder, 'secret-keys');

/** Names a key without giving it away. */
export const fingerprint = (key: Buffer): string =>
  createHash('sha256').update('gongkai key\n').update(key).digest('hex').slice(0, 8);

/** The keys of a data folder; made when there are none. Nobody but our account can read the file. */
export async function openKeyFile(folder: string): Promise<Keys> {
  const file = keyFile(folder);
  if (!(await stat(file).catch(() => null))) await write(file, [randomBytes(keyBytes)], 'keep');
  if (process.platform !== 'win32') await chmod(file, 0o600);
  return keysIn(await readFile(file, 'utf8'), file);
}

/** Adds a key that seals from now on; the older ones go on opening what they sealed. */
export async function addKey(folder: string): Promise<Keys> {
  const keys: Keys = [...(await openKeyFile(folder)), randomBytes(keyBytes)];
  await write(keyFile(folder), keys, 'replace');
  return keys;
}

/** Puts the key file of a backup into a data folder; false when another one is there already. */
export async function restoreKeyFile(folder: string, text: string): Promise<boolean> {
  const file = keyFile(folder);
  const keys = keysIn(text, file);
  await write(file, keys, 'keep');
  return same(keys, await openKeyFile(folder));
}

const same = (some: Keys, others: Keys) =>
  some.length === others.length && some.every((key, index) => key.equals(others[index]!));

function keysIn(text: string, file: string): Keys {
  const [first, ...more] = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Buffer.from(line, 'base64url'));
  if (first && [first, ...more].every(({ length }) => length === keyBytes)) return [first, ...more];
  throw new SecretFault('key-file-damaged', `密钥文件 ${file} 已损坏，请从备份中恢复该文件后再启动。`);
}

const heading =
  '# Keys of sealed personal data. Without this file they cannot be read any more; keep it secret.';

/** The file appears whole and on disk, or not at all; of two processes that make one, the first wins. */
async function write(file: string, keys: readonly Buffer[], existing: 'keep' | 'replace'): Promise<void> {
  const unfinished = unfinishedName(file);
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(`${[heading, ...keys.map((key) => key.toString('base64url'))].join('\n')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (existing === 'replace') return rename(unfinished, file);
  await link(unfinished, file).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(unfinished);
}
