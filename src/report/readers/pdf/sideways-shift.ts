import { type Align, anchorOf } from './columns.ts';
import { linesOf } from './lines.ts';
import { valuesOf } from './values.ts';
import type { Word } from './words.ts';

/**
 * Inner and outer margins may change sides from page to page. The shift is the least one that brings most of the values
 * under those of the page above; on pages without margins of two kinds that is none.
 */
export function sidewaysShift(above: readonly Word[], below: readonly Word[], size: number): number {
  let best = { shift: 0, hits: 0 };
  const [fixed, movable] = [standsOf(above), standsOf(below)];
  for (const align of ['centre', 'left', 'right'] as const) {
    const moving = anchorsOf(movable, align);
    const places = placesOf(anchorsOf(fixed, align), 0.3 * size);
    const hitsAt = (shift: number): number =>
      moving.filter((at) => places.some((place) => Math.abs(place - at - shift) < 0.3 * size)).length;
    const unmoved = hitsAt(0) + 0.15 * moving.length;
    if (unmoved >= moving.length) continue;
    const shifts = placesOf(
      placesOf(moving, 0.3 * size).flatMap((at) => places.map((place) => place - at)),
      0.2 * size,
    ).sort((a, b) => Math.abs(a) - Math.abs(b));
    for (const shift of shifts.slice(0, mostShifts)) {
      const hits = Math.abs(shift) > widestShift ? 0 : hitsAt(shift);
      if (hits > unmoved && hits > 1.02 * best.hits) best = { shift, hits };
    }
  }
  return Math.abs(best.shift) > 0.3 * size ? best.shift : 0;
}

/** No two margins differ by more, in points. */
export const widestShift = 60;
const mostShifts = 200;

/** The places where numbers gather, each by its first. */
export function placesOf(numbers: readonly number[], tolerance: number): number[] {
  const places: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b))
    if (places.length === 0 || number - places.at(-1)! > tolerance) places.push(number);
  return places;
}

/** The values and the first texts of lines. */
interface Stands {
  readonly values: readonly Word[];
  readonly texts: readonly Word[];
}

function standsOf(words: readonly Word[]): Stands {
  const upright = words.filter((word) => !word.vertical);
  const lines = linesOf(upright, 0.45).map((line) => valuesOf(line.words));
  return {
    values: lines.flatMap(({ values }) => values),
    texts: lines.flatMap(({ texts }) => texts.slice(0, 1)),
  };
}

/** Where values line up and where texts begin; these are set apart, for a text never stands under a value. */
function anchorsOf({ values, texts }: Stands, align: Align): number[] {
  return [...values.map((value) => anchorOf(value, align)), ...texts.map((text) => text.left - beside)];
}

/** Farther than any page is wide, in points. */
const beside = 100_000;
