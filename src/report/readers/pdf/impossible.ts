/** The highest character a font of a PDF can number (ISO 32000, 9.7.4: CIDs are two bytes). */
const highestCharacter = 65_535;
/** No program writes one object over and over; each version of a file adds an object once. */
const mostVersions = 200;

/**
 * Whether a PDF states what no PDF can mean and what would keep pdf.js busy for seconds or use up the memory:
 * widths for billions of characters, or one object, or objects without a name, hundreds of times over. Looks at what
 * is not compressed.
 */
export function isImpossible(bytes: Uint8Array): boolean {
  return hasEndlessWidths(bytes) || hasRepeatedObject(bytes);
}

// Looked for among the bytes: decoding a whole file costs as much as pdf.js takes to open it.
const latin1 = new TextDecoder('latin1');
const [slash, space, greater, b, j, o, w] = [0x2f, 0x20, 0x3e, 0x62, 0x6a, 0x6f, 0x57];

function hasEndlessWidths(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(w); at >= 0; at = bytes.indexOf(w, at + 1)) {
    if (bytes[at - 1] !== slash) continue;
    const widths = /^W2?\s*\[(.*)/s.exec(latin1.decode(bytes.subarray(at, endOfArray(bytes, at))))?.[1];
    for (const [number] of widths?.matchAll(/\d{5,}/g) ?? [])
      if (Number(number) > highestCharacter) return true;
  }
  return false;
}

function endOfArray(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end < bytes.length && bytes[end] !== slash && bytes[end] !== greater) end += 1;
  return end;
}

function hasRepeatedObject(bytes: Uint8Array): boolean {
  const objects = objectsIn(bytes);
  if (objects.length <= mostVersions) return false;
  // Those without a number are as good as one and the same.
  const versions = new Map<number | null, number>();
  for (const at of objects) {
    const number = objectNumber(bytes, at);
    const count = (versions.get(number) ?? 0) + 1;
    if (count > mostVersions) return true;
    versions.set(number, count);
  }
  return false;
}

/** Where the space stands before every obj. */
function objectsIn(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(j); at >= 0; at = bytes.indexOf(j, at + 1))
    if (bytes[at - 1] === b && bytes[at - 2] === o && bytes[at - 3] === space) found.push(at - 3);
  return found;
}

/** The number of the object whose name (12 0 obj) goes on at a space; null where no name stands before it. */
function objectNumber(bytes: Uint8Array, end: number): number | null {
  const generation = startOfDigits(bytes, end);
  const behindNumber = generation - 1;
  const start = startOfDigits(bytes, behindNumber);
  if (generation === end || start === behindNumber || bytes[behindNumber] !== space) return null;
  let number = 0;
  for (let at = start; at < behindNumber; at += 1) number = number * 10 + bytes[at]! - zero;
  return number;
}

/** Where the digits before a place begin; the place itself where there are none. */
function startOfDigits(bytes: Uint8Array, end: number): number {
  let start = end;
  while (end - start < mostDigits && bytes[start - 1]! >= zero && bytes[start - 1]! <= nine) start -= 1;
  return start;
}

const mostDigits = 10;
const [zero, nine] = [0x30, 0x39];
