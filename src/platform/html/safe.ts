/** Markup that is known to be well-formed and harmless; only `html` and `trusted` make it. */
export class Safe {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  /** A page inside JSON would be a mistake; better an ordinary string than an empty object. */
  toJSON(): string {
    return this.#markup;
  }
}

/** Takes markup as it is: only for what a sanitiser has cleaned, or what we rendered ourselves before. */
export const trusted = (markup: string): Safe => new Safe(markup);
