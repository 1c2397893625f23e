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

/** Reads what `pushBigVarint` wrote; amounts are far smaller than what a plain number holds. */
export function readBigVarint(cursor: Cursor): bigint {
  const start = cursor.at;
  let end = start;
  while (cursor.bytes[end]! >= 0x80) end += 1;
  if (end - start < 7) return BigInt(readVarint(cursor));
  let value = 0n;
  for (let at = end; at >= start; at -= 1) value = (value << 7n) | BigInt(cursor.bytes[at]! & 0x7f);
  cursor.at = end + 1;
  return value;
}
