import type { Segment } from './headings/label-segments.ts';

/** Fewer labels show no column. */
const fewest = 3;
/** How far labels of one column may stand apart, in parts of the size. */
const slack = 0.3;

/**
 * Whether the labels on a page stand right below those of another: most line up as they are, and moved sideways far
 * fewer would. Margins that change sides from page to page could else move values under a neighbouring heading.
 */
export function labelsInLine(one: readonly Segment[], other: readonly Segment[], size: number): boolean {
  if (one.length < fewest || other.length < fewest) return false;
  return standsOf.some((standOf) => inLine(one.map(standOf), other.map(standOf), slack * size));
}

/** Labels begin below each other or are centred below each other. */
const standsOf: readonly ((label: Segment) => number)[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
];

function inLine(one: readonly number[], other: readonly number[], tolerance: number): boolean {
  const hitsAt = (shift: number): number =>
    other.filter((at) => one.some((place) => Math.abs(place - at - shift) < tolerance)).length;
  const unmoved = hitsAt(0);
  if (unmoved < 0.6 * other.length) return false;
  const shifts = other.flatMap((at) => one.map((place) => place - at));
  return shifts.every((shift) => Math.abs(shift) < 2 * tolerance || hitsAt(shift) < 0.75 * unmoved);
}
