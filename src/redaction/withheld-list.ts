import type { BurntPage } from './burn-marks.ts';
import type { GroundId } from './grounds.ts';

/** One line of the list of what is withheld (遮盖清单): where, why and how much, never what. */
export interface WithheldLine {
  readonly page: number;
  readonly ground: GroundId;
  readonly characters: number;
  /** In square centimetres, with one decimal. */
  readonly area: number;
}

const centimetre = 72 / 2.54;

/** The list of what the marks of all pages withhold, from the top of the first page on. */
export const withheldList = (pages: readonly BurntPage[]): readonly WithheldLine[] =>
  pages.flatMap(({ marks }) =>
    marks
      .toSorted((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0])
      .map(({ page, ground, characters, box: [, , width, height] }) => ({
        ...{ page, ground, characters },
        area: Math.max(0.1, Math.round(((width * height) / centimetre ** 2) * 10) / 10),
      })),
  );
