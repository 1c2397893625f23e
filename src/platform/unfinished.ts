import { randomBytes } from 'node:crypto';

/** A name beside `path` for something that gets its real name when it is whole; nobody else uses it. */
export const unfinishedName = (path: string): string =>
  `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;

/** What a name says of something unfinished: what it was to become, and whose it is. Null for other names. */
export function unfinishedParts(name: string): { readonly name: string; readonly pid: number } | null {
  const [, becomes, pid] = /^(.+)\.(\d+)-[0-9a-f]{8}$/.exec(name) ?? [];
  return becomes ? { name: becomes, pid: Number(pid) } : null;
}
