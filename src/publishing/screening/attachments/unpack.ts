import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableAttachment } from './attachment-content.ts';

/** Most bytes of an unpacked archive, and most files in it. */
const mostBytes = 300 * 1024 * 1024;
const mostFiles = 5000;
const endSize = 22;
const longestComment = 0xffff;

const damaged = () => new UnreadableAttachment('文件已损坏，无法筛查。请用原软件打开并另存后重新上传。');
const bomb = () => new UnreadableAttachment('文件解压后过大，无法筛查。请检查文件来源，拆分后重新上传。');

/**
 * The files of a ZIP by its directory. Every length and checksum must be right, so that nothing is in the file that
 * was not looked at. Throws UnreadableAttachment for what is damaged, encrypted or unreasonably large.
 */
export function unpack(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = findEnd(bytes);
  if (end < 0) throw damaged();
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  if (count > mostFiles) throw bomb();
  const files = new Map<string, Buffer>();
  let room = mostBytes;
  let at = start;
  for (let file = 0; file < count; file += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) {
      // Two files of one name: programs differ in which of them they show.
      if (files.has(name)) throw damaged();
      const content = fileAt(bytes, at, room);
      room -= content.length;
      files.set(name, content);
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endSize - longestComment);
  for (let at = bytes.length - endSize; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === 0x06054b50 && at + endSize + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  return -1;
}

function fileAt(bytes: Buffer, entry: number, room: number): Buffer {
  const [flags, method, checksum] = [
    bytes.readUInt16LE(entry + 8),
    bytes.readUInt16LE(entry + 10),
    bytes.readUInt32LE(entry + 16),
  ];
  if (flags & 1) throw new UnreadableAttachment('文件已加密，无法筛查。请去除密码后重新上传。');
  const [packed, size, local] = [
    bytes.readUInt32LE(entry + 20),
    bytes.readUInt32LE(entry + 24),
    bytes.readUInt32LE(entry + 42),
  ];
  if (size > room) throw bomb();
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) throw damaged();
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + packed);
  const plain = method === 0 ? content : method === 8 ? inflated(content, size) : null;
  if (plain === null || plain.length !== size || crc32(plain) !== checksum) throw damaged();
  return plain;
}

function inflated(content: Buffer, size: number): Buffer {
  try {
    // One byte more than promised is enough to know that the promise was wrong.
    return inflateRawSync(content, { maxOutputLength: size + 1 });
  } catch {
    throw damaged();
  }
}
