import type { ByteSource } from './byte-source.ts';

const endSize = 22;
/** The comment after the end record may have as many bytes. */
const longestComment = 0xffff;
const mostBytes = 16 * 1024 * 1024;

/** Where the end record of a ZIP begins, if the file ends as a ZIP does; -1 otherwise. */
function findEnd(tail: Buffer): number {
  for (let at = tail.length - endSize; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === 0x06054b50 && at + endSize + tail.readUInt16LE(at + 20) === tail.length)
      return at;
  return -1;
}

const tailOf = (source: ByteSource) => {
  const length = Math.min(source.size, endSize + longestComment);
  return source.read(source.size - length, length);
};

/** Whether programs that look from the end would take the file for a ZIP. */
export const endsAsZip = async (source: ByteSource): Promise<boolean> => findEnd(await tailOf(source)) >= 0;

/** The names in the directory of a ZIP, nothing unpacked; null when the directory is damaged or unreasonable. */
export async function zipNames(source: ByteSource): Promise<readonly string[] | null> {
  const tail = await tailOf(source);
  const end = findEnd(tail);
  if (end < 0) return null;
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > mostBytes || start + length > source.size) return null;
  const directory = await source.read(start, length);
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names.length === tail.readUInt16LE(end + 10) ? names : null;
}
