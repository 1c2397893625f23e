import type { ByteSource } from './byte-source.ts';

const endOfChain = 0xfffffffe;
const entrySize = 128;
const headerTables = 109;
/** A directory of more entries is none. */
const mostSectors = 4096;

/** The names in the directory of an OLE compound file, as Word 97 to 2003 wrote them; null when it is damaged. */
export async function compoundNames(source: ByteSource): Promise<readonly string[] | null> {
  const header = await source.read(0, 512);
  if (header.length < 512) return null;
  const shift = header.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sector = (number: number) => source.read((number + 1) * size, size);
  const names: string[] = [];
  let current = header.readUInt32LE(0x30);
  const seen = new Set<number>();
  while (current < endOfChain) {
    // A chain that leads back to itself would never end.
    if (seen.has(current) || seen.size > mostSectors || (current + 1) * size >= source.size) return null;
    seen.add(current);
    names.push(...entryNames(await sector(current)));
    const next = await nextSector(header, sector, current, size);
    if (next === null) return null;
    current = next;
  }
  return names;
}

function entryNames(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
    const length = bytes.readUInt16LE(at + 64);
    if (length >= 2 && length <= 64) names.push(bytes.toString('utf16le', at, at + length - 2));
  }
  return names;
}

/** The tables in the header cover the first 6.8 MB; the directory of no usual file begins behind them. */
async function nextSector(
  header: Buffer,
  sector: (number: number) => Promise<Buffer>,
  current: number,
  size: number,
): Promise<number | null> {
  const perTable = size / 4;
  const table = Math.floor(current / perTable);
  if (table >= headerTables) return endOfChain;
  const links = await sector(header.readUInt32LE(0x4c + table * 4));
  const at = (current % perTable) * 4;
  return at + 4 <= links.length ? links.readUInt32LE(at) : null;
}
