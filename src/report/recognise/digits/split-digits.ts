/** The most steps taken over one row; beyond it the run is left alone. */
const mostSteps = 400_000;

/** The most divisions worth keeping: so many can never be told apart. */
const mostSplits = 4_000;

/**
 * Whether numbers may stand as they do. They are given from the right to the left,
 * because the last printed number is the sum and bounds all others.
 */
export type FitsFromRight = (numbers: readonly number[]) => boolean;

/**
 * All ways to read printed digits as `count` numbers. White space surely divides two numbers;
 * within an unbroken run every division is possible, except that no number but 0 starts with 0.
 * Null when there are too many ways to follow up.
 */
export function splitDigits(
  tokens: readonly string[],
  count: number,
  fits: FitsFromRight,
): number[][] | null {
  const found: number[][] = [];
  const numbers: number[] = [];
  let steps = 0;

  const read = (token: number, end: number): boolean => {
    steps += 1;
    if (steps > mostSteps || found.length > mostSplits) return false;
    if (token < 0) {
      if (numbers.length === count) found.push(numbers.toReversed());
      return true;
    }
    const text = tokens[token]!;
    const leastStillToCome = token + 1;
    if (numbers.length + leastStillToCome > count) return true;
    const point = text.indexOf('.');
    for (let start = end - 1; start >= 0; start -= 1) {
      // Decimals belong to the last number of their run, together with what stands before the point.
      if (end === text.length && point >= 0 && start >= point) continue;
      if (end - start > 1 && text[start] === '0' && text[start + 1] !== '.') continue;
      numbers.push(Number(text.slice(start, end)));
      const goOn =
        !fits(numbers) ||
        (start === 0 ? read(token - 1, tokens[token - 1]?.length ?? 0) : read(token, start));
      numbers.pop();
      if (!goOn) return false;
    }
    return true;
  };

  return read(tokens.length - 1, tokens.at(-1)?.length ?? 0) ? found : null;
}

/** A row of `count` numbers whose last is the sum of the others, as every row of table 3. */
export function sumsUp(count: number): FitsFromRight {
  return (numbers) => {
    const sum = numbers[0]!;
    let parts = 0;
    for (let index = 1; index < numbers.length; index += 1) parts += numbers[index]!;
    return numbers.length < count ? parts <= sum : parts === sum;
  };
}

/** Groups of five numbers whose last is the sum of the four before it, as in table 4. */
export const groupsSumUp: FitsFromRight = (numbers) => {
  const groupStart = Math.floor((numbers.length - 1) / 5) * 5;
  let parts = 0;
  for (let index = groupStart + 1; index < numbers.length; index += 1) parts += numbers[index]!;
  const sum = numbers[groupStart]!;
  return numbers.length - groupStart < 5 ? parts <= sum : parts === sum;
};
