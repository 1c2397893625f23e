/** The highest character a font of a PDF can number (ISO 32000, 9.7.4: CIDs are two bytes). */
const highestCharacter = 65_535;
/** No program writes one object over and over; each version of a file adds an object once. */
const mostVersions = 200;

/**
 * Whether a PDF states what no PDF can mean and what would keep pdf.js busy for seconds or use up the memory:
 * widths for billions of characters, or one object hundreds of times over. Looks at what is not compressed.
 */
export function isImpossible(bytes: Uint8Array): boolean {
  const written = latin1.decode(bytes);
  return hasEndlessWidths(written) || hasRepeatedObject(written);
}

const latin1 = new TextDecoder('latin1');

function hasEndlessWidths(written: string): boolean {
  for (const { 1: widths } of written.matchAll(/\/W2?\s*\[([^/>]*)/g)) {
    for (const [number] of widths!.matchAll(/\d{5,}/g)) if (Number(number) > highestCharacter) return true;
  }
  return false;
}

function hasRepeatedObject(written: string): boolean {
  const versions = new Map<string, number>();
  for (const [name] of written.matchAll(/\b\d{1,10} \d{1,5} obj\b/g)) {
    const count = (versions.get(name) ?? 0) + 1;
    if (count > mostVersions) return true;
    versions.set(name, count);
  }
  return false;
}
