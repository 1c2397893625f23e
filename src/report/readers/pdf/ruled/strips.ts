import type { PageFrame } from '../page-frame.ts';
import { type Strip, stripsOf } from '../strips.ts';
import type { Word } from '../words.ts';
import { gridsOf, type RuledGrid } from './grids.ts';
import { fillGrid, isInside, type RuledPart } from './parts.ts';
import type { Ruling } from './rulings.ts';

/** A table whose lines are drawn, or its part on a page. */
export interface RuledStrip {
  readonly kind: 'ruled';
  readonly part: RuledPart;
}

/** Cuts a page into the tables its lines draw and what stands above, between and below them. */
export function ruledStrips(
  words: readonly Word[],
  rulings: readonly Ruling[],
  frame: PageFrame,
): (Strip | RuledStrip)[] {
  let rest = words;
  const found: { readonly top: number; readonly part: RuledPart }[] = [];
  // The innermost first: a frame around the whole page takes only what its tables leave.
  for (const grid of gridsOf(rulings).sort((a, b) => areaOf(a) - areaOf(b))) {
    const own = rest.filter((word) => isInside(grid, word));
    const part = fillGrid(grid, own, frame);
    if (!part) continue;
    found.push({ top: grid.ys[0]!, part });
    const taken = new Set(own);
    rest = rest.filter((word) => !taken.has(word));
  }
  found.sort((a, b) => a.top - b.top);
  const strips: (Strip | RuledStrip)[] = [];
  for (const { top, part } of found) {
    strips.push(...stripsOf(rest.filter((word) => word.middle < top)), { kind: 'ruled', part });
    rest = rest.filter((word) => word.middle >= top);
  }
  return [...strips, ...stripsOf(rest)];
}

const areaOf = ({ xs, ys }: RuledGrid): number => (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);
