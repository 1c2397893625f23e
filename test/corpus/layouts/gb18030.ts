let codes: Map<string, readonly [number, number]> | undefined;

/** Encodes text as GB18030 for characters of one and two bytes, which is all that official Chinese needs. */
export function gb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0)!;
    if (code < 0x80) return [code];
    const pair = codes!.get(character);
    if (!pair) throw new Error(`not a two-byte character: ${character}`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

/** The platform decodes GB18030 but does not encode it, so the table is read backwards. */
function twoByteCodes() {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !found.has(character)) found.set(character, [lead, trail]);
    }
  return found;
}
