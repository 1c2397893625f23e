/** The highest character a font of a PDF can number (ISO 32000, 9.7.4: CIDs are two bytes). */
const highestCharacter = 65_535;
/** No program writes one object over and over; each version of a file adds an object once. */
const mostVersions = 200;

/**
 * Whether a PDF states what no PDF can mean and what would keep pdf.js busy for seconds or use up the memory:
 * widths for billions of characters, or one object hundreds of times over. Looks at what is not compressed.
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
  const versions = new Map<string, number>();
  for (const at of objects) {
    const written = latin1.decode(bytes.subarray(Math.max(0, at - longestName), at + 2));
    const name = objectName.exec(written)?.[1];
    if (name === undefined) continue;
    const count = (versions.get(name) ?? 0) + 1;
    if (count > mostVersions) return true;
    versions.set(name, count);
  }
  return false;
}

/** Where the last letter stands of every obj with a space before it. */
function objectsIn(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(j); at >= 0; at = bytes.indexOf(j, at + 1))
    if (bytes[at - 1] === b && bytes[at - 2] === o && bytes[at - 3] === space) found.push(at);
  return found;
}

/** The name of an object at the end of a piece, with one sign of context on both sides. */
const objectName = /\b(\d{1,10} \d{1,5} obj)\b.?$/s;
const longestName = 20;
