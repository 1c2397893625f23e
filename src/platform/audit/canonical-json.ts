/** Values that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One value, one text: keys in order of their code units, no spaces (after RFC 8785), so that a hash over it can
 * be computed again from what the database gives back. Keys without a value are left out, as JSON does. Throws
 * TypeError for what JSON does not carry.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, Json>)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${entries.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON carries no ${value}`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON carries no ${typeof value}`);
  return text;
}
