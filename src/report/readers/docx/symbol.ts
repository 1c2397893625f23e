/** A character given by its code; codes of the private area are pictures of a symbol font and print nothing readable. */
export function symbol(code: string | null): string {
  const value = Number.parseInt(code ?? '', 16);
  return value > 0x20 && value < 0xe000 && !(value >= 0xd800) ? String.fromCharCode(value) : '';
}
