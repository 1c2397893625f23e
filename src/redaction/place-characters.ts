import type { Box, PlacedCharacter } from './source-page.ts';

/** A run of text as pdf.js tells of it. */
export interface TextRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly vertical: boolean;
}

/** How far a character reaches above and below its baseline, in parts of its size. */
const ascent = 0.95;
const descent = 0.28;

/**
 * Splits a run into characters with their places on the page. pdf.js tells how long the run is; within it each
 * character takes its share by its advance in its typeface.
 */
export function placeCharacters(
  { str, transform, width, height, vertical }: TextRun,
  viewport: readonly number[],
  advanceOf: (character: string) => number,
): readonly PlacedCharacter[] {
  const characters = [...str];
  const [a, b, c, d, x, y] = multiply(viewport, transform);
  const size = Math.hypot(c, d);
  const along = Math.hypot(a, b) || 1;
  const [upX, upY] = size ? [c / size, d / size] : [0, -1];
  // Written downwards a run goes against its up.
  const [goX, goY] = vertical ? [-upX, -upY] : [a / along, b / along];
  const shares = characters.map((character) => (vertical ? 1 : advanceOf(character)));
  const whole = shares.reduce((sum, one) => sum + one, 0) || 1;
  const stretch = Math.hypot(viewport[0]!, viewport[1]!);
  const length = (vertical ? height : width) * stretch;
  let at = 0;
  return characters.map((text, index) => {
    const from = at;
    at += (shares[index]! / whole) * length;
    const corners = [from, at].flatMap((way) =>
      (vertical ? [-0.5, 0.5] : [ascent, -descent]).map((side) => {
        const [sideX, sideY] = vertical ? [a / along, b / along] : [upX, upY];
        return [x + goX * way + sideX * side * size, y + goY * way + sideY * side * size] as const;
      }),
    );
    return { text, box: around(corners) };
  });
}

function around(corners: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

function multiply(one: readonly number[], other: readonly number[]) {
  const [a, b, c, d, e, f] = one as Matrix;
  const [g, h, i, j, k, l] = other as Matrix;
  return [
    ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
    ...([a * k + c * l + e, b * k + d * l + f] as const),
  ] as const;
}

type Matrix = [number, number, number, number, number, number];
