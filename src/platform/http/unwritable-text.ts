/** Where in an input stands text that no database keeps: a zero byte, or half a character; null when nowhere. */
export function unwritableText(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = unwritableText(key, path) ?? unwritableText(part, [...path, key]);
    if (found) return found;
  }
  return null;
}
