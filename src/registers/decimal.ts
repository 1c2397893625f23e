/**
 * A decimal that is not negative, in one way of writing: no leading zeros, exactly `places` decimals; null when it
 * is not such a number or has more decimals than allowed. Works on digits, so no amount is rounded.
 */
export function exactDecimal(text: string, places: number): string | null {
  const parts = /^(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (!parts || (parts[2]?.length ?? 0) > places) return null;
  const whole = parts[1]!.replace(/^0+(?=\d)/, '');
  return places === 0 ? whole : `${whole}.${(parts[2] ?? '').padEnd(places, '0')}`;
}
