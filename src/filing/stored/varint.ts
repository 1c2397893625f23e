/** Where one is in bytes that are being read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Appends a whole number from 0 up, seven bits to a byte, the lowest first. */
export function pushVarint(into: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    into.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  into.push(rest);
}

/** Appends a whole number of any size. */
export function pushBigVarint(into: number[], value: bigint): void {
  let rest = value;
  while (rest >= 0x80n) {
    into.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  into.push(Number(rest));
}

/** Reads what `pushVarint` wrote. */
export function readVarint(cursor: Cursor): number {
  const { bytes } = cursor;
  let byte = bytes[cursor.at++]!;
  if (byte < 0x80) return byte;
  let value = byte & 0x7f;
  let weight = 0x80;
  do {
    byte = bytes[cursor.at++]!;
    value += (byte & 0x7f) * weight;
    weight *= 0x80;
  } while (byte >= 0x80);
  return value;
}

/** Reads what `pushBigVarint` wrote. */
export function readBigVarint(cursor: Cursor): bigint {
  let value = 0n;
  let shift = 0n;
  for (;;) {
    const byte = cursor.bytes[cursor.at++]!;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
    shift += 7n;
  }
}
