import type { Day } from '../../law/index.ts';
import type { Chance } from '../chance.ts';

/** A text as it is going to be published. */
export interface Writing {
  readonly title: string;
  readonly html: string;
  readonly summary?: string;
  readonly topic?: string;
  readonly genre?: string;
  readonly stage?: string;
  readonly keywords?: readonly string[];
}

/** What a text is about: who writes it, of which day, with what chance. */
export interface Occasion {
  /** Full name, as in 云岭县水利局. */
  readonly body: string;
  /** As people call it, as in 水利局, 鹤涧镇. */
  readonly short: string;
  readonly on: Day;
  readonly chance: Chance;
}

/** Paragraphs of a text. */
export const paragraphs = (...texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('');

/** Lines at the right end: who signs, and when. */
export const signature = (body: string, on: Day): string =>
  `<p class="align-right">${body}</p><p class="align-right">${dateInWords(on)}</p>`;

/** 2024年3月1日 */
export const dateInWords = (on: Day): string =>
  `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;

/** 3月1日 */
export const dayInWords = (on: Day): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;

/** 1 to 12 */
export const monthOf = (on: Day): number => Number(on.slice(5, 7));

/** 12.30 */
export const tenThousands = (value: number): string => value.toFixed(2);
