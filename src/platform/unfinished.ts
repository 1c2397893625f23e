import { randomBytes } from 'node:crypto';

/** A name beside `path` for something that gets its real name when it is whole; nobody else uses it. */
export const unfinishedName = (path: string): string =>
  `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
