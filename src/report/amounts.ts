/**
 * A number as plain decimal digits, never with an exponent: 1e21 → 1000000000000000000000, 1e-7 → 0.0000001.
 * The digits are the shortest that name the number, i.e. the ones it was typed with.
 */
export function plainDecimal(value: number): string {
  const short = String(value);
  const exponentAt = short.indexOf('e');
  if (exponentAt < 0) return short;
  const exponent = Number(short.slice(exponentAt + 1));
  const [whole, fraction = ''] = short.slice(0, exponentAt).replace('-', '').split('.') as [string, string?];
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const sign = value < 0 ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

const decimalsOf = (digits: string): number => (digits.split('.')[1] ?? '').length;

const scaled = (digits: string, decimals: number): bigint =>
  BigInt(digits.replace('.', '') + '0'.repeat(decimals - decimalsOf(digits)));

function unscaled(sum: bigint, decimals: number): number {
  if (decimals === 0) return Number(sum);
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0');
  return Number(`${sum < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}

/**
 * The exact decimal sum: 0.1 + 0.2 is 0.3. Amounts (万元) are added as digits, so that a county's
 * 收费金额 carries no noise that no township ever wrote.
 */
export function addAmounts(amounts: readonly number[]): number {
  // Whole numbers, the usual case, need no digits: their sum is exact as long as it is safe.
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (Number.isSafeInteger(sum) && amounts.every(Number.isSafeInteger)) return sum;
  const written = amounts.map(plainDecimal);
  const decimals = Math.max(0, ...written.map(decimalsOf));
  return unscaled(
    written.reduce((total, digits) => total + scaled(digits, decimals), 0n),
    decimals,
  );
}
