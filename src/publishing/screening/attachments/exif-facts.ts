/** What the tags of a camera tell. */
export interface ExifFacts {
  readonly location: boolean;
  readonly device: boolean;
}

const gpsTag = 0x8825;
/** Make, model, serial number of the body, owner. */
const deviceTags: ReadonlySet<number> = new Set([0x010f, 0x0110, 0xa430, 0xa431]);
const exifTag = 0x8769;

/** Looks for the tags of place and device; a block that is not well formed counts as holding both. */
export function exifFacts(tiff: Buffer): ExifFacts {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return { location: true, device: true };
  const u16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const facts = { location: false, device: false };
  const seen = new Set<number>();
  const look = (directory: number) => {
    if (directory === 0 || seen.has(directory)) return;
    seen.add(directory);
    const count = u16(directory);
    for (let entry = 0; entry < count; entry += 1) {
      const at = directory + 2 + entry * 12;
      const tag = u16(at);
      // A directory that holds nothing but its version tells no place.
      if (tag === gpsTag) facts.location ||= u16(u32(at + 8)) > 1;
      if (deviceTags.has(tag)) facts.device = true;
      if (tag === exifTag) look(u32(at + 8));
    }
    look(u32(directory + 2 + count * 12));
  };
  try {
    look(u32(4));
  } catch {
    return { location: true, device: true };
  }
  return facts;
}
