import type { Segment } from './headings/label-segments.ts';
import { placesOf, widestShift } from './sideways-shift.ts';

/** Fewer labels show no column. */
const fewest = 3;
/** How far labels of one column may stand apart, in parts of the size. */
const slack = 0.3;

/**
 * Whether the labels on a page stand right below those of another: most line up as they are, and moved sideways far
 * fewer would. Margins that change sides from page to page could else move values under a neighbouring heading.
 */
export function labelsInLine(one: readonly Segment[], other: readonly Segment[], size: number): boolean {
  return standsOf.some((standOf) => inLine(one.map(standOf), other.map(standOf), slack * size));
}

/** Labels begin below each other or are centred below each other. */
const standsOf: readonly ((label: Segment) => number)[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
];

function inLine(one: readonly number[], other: readonly number[], tolerance: number): boolean {
  if (Math.min(one.length, other.length) < fewest) return false;
  const [fixed, movable] = [placesOf(one, tolerance), placesOf(other, tolerance)];
  const hitsAt = (shift: number): number =>
    movable.filter((at) => fixed.some((place) => Math.abs(place - at - shift) < tolerance)).length;
  const unmoved = hitsAt(0);
  if (unmoved < 0.6 * Math.min(fixed.length, movable.length)) return false;
  return movable.every((at) =>
    fixed.every((place) => {
      const shift = Math.abs(place - at);
      return shift < 2 * tolerance || shift > widestShift || hitsAt(place - at) < 0.75 * unmoved;
    }),
  );
}
