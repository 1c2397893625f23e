/** The most ways of splitting that are followed up; beyond it the run is left alone. */
const mostSplits = 4000;

/**
 * All ways to read printed digits as `count` numbers. White space surely divides two numbers;
 * within an unbroken run every division is possible, except that no number but 0 starts with 0.
 * `fits` may reject a beginning early. Null when there are too many ways to follow up.
 */
export function splitDigits(
  tokens: readonly string[],
  count: number,
  fits: (numbers: readonly number[]) => boolean,
): number[][] | null {
  const found: number[][] = [];
  let steps = 0;
  const least = tokens.map((_, index) => tokens.length - index);

  const read = (token: number, start: number, numbers: number[]): boolean => {
    steps += 1;
    if (steps > mostSplits * 25 || found.length > mostSplits) return false;
    const text = tokens[token];
    if (text === undefined) {
      if (numbers.length === count) found.push([...numbers]);
      return true;
    }
    if (count - numbers.length < least[token]!) return true;
    for (let end = start + 1; end <= text.length; end += 1) {
      const piece = text.slice(start, end);
      if (piece.length > 1 && piece.startsWith('0') && !piece.startsWith('0.')) break;
      // A decimal point belongs to the last number of its token.
      if (text.includes('.') && end > text.indexOf('.') && end < text.length) continue;
      if (piece.endsWith('.')) continue;
      numbers.push(Number(piece));
      const goOn = numbers.length <= count && fits(numbers);
      const whole = !goOn || (end === text.length ? read(token + 1, 0, numbers) : read(token, end, numbers));
      numbers.pop();
      if (!whole) return false;
    }
    return true;
  };

  return read(0, 0, []) ? found : null;
}

/** A row whose last number is the sum of the others, as every row of table 3. */
export function sumsUp(count: number): (numbers: readonly number[]) => boolean {
  return (numbers) => {
    if (numbers.length < count) return true;
    let sum = 0;
    for (let index = 0; index < count - 1; index += 1) sum += numbers[index]!;
    return sum === numbers[count - 1];
  };
}

/** Groups of five whose fifth number is the sum of the four before it, as in table 4. */
export function groupsSumUp(numbers: readonly number[]): boolean {
  const length = numbers.length;
  if (length === 0 || length % 5 !== 0) return true;
  return (
    numbers[length - 5]! + numbers[length - 4]! + numbers[length - 3]! + numbers[length - 2]! ===
    numbers[length - 1]!
  );
}
