import { inflateSync } from 'fflate';
import type { ReadLimits } from '../reading.ts';
import { type Refused, refuse } from '../refuse.ts';
import { crc32 } from './crc32.ts';

/** An opened zip archive. Nothing is unpacked before it is asked for. */
export interface Archive {
  /** Names of the parts, as they stand in the archive. */
  readonly names: readonly string[];
  /** The bytes of a part, checked against its checksum; null when there is no such part (case does not count). */
  part(name: string): Uint8Array | null | Refused;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** More parts than any office document has: pictures included, a report has a few dozen. */
const mostEntries = 10_000;
/** DEFLATE cannot pack better than 1 : 1,032; real markup packs to 1 : 20, repetitive tables to 1 : 80. */
const suspiciousRatio = 400;
const harmlessSize = 4 * 1024 * 1024;

/** Opens a zip archive by its directory, or refuses it as damaged or beyond the limits. */
export function openArchive(bytes: Uint8Array, limits: ReadLimits): Archive | Refused {
  const entries = readDirectory(bytes);
  if (!entries) return refuse('file-damaged');
  if (entries.length > mostEntries) return refuse('file-bomb');
  if (entries.some((entry) => entry.encrypted)) return refuse('file-encrypted');
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let unpacked = 0;
  return {
    names: entries.map((entry) => entry.name),
    part(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return null;
      unpacked += entry.size;
      const suspicious = entry.size > harmlessSize && entry.size > entry.packedSize * suspiciousRatio;
      if (unpacked > limits.unpackedBytes || suspicious) return refuse('file-bomb');
      return unpack(bytes, entry) ?? refuse('file-damaged');
    },
  };
}

/** The entries of the central directory; null when it cannot be followed. */
function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end of the archive, behind which only a comment of at most 65,535 bytes may stand. */
function findDirectoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/** Null when the part cannot be unpacked or is not what its checksum vouches for: a changed digit must not pass. */
function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize, size } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return null;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packedSize > bytes.length) return null;
  const packed = bytes.subarray(from, from + packedSize);
  const part = entry.method === 0 ? packed : inflate(packed, entry);
  return part && part.length === size && crc32(part) === entry.checksum ? part : null;
}

function inflate(packed: Uint8Array, entry: Entry): Uint8Array | null {
  if (entry.method !== 8) return null;
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    return null;
  }
}
