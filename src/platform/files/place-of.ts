import { join } from 'node:path';

/** Where the bytes of a content lie. Throws RangeError for what is not a hash, so that nobody climbs folders. */
export function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not the hash of a file');
  return join(folder, 'store', sha256.slice(0, 2), sha256);
}
