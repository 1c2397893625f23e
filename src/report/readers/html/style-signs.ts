/**
 * Where a page may write certain styles. Few tags do: the source is searched for signs of them, and only a tag that
 * ends behind a sign is looked at closely.
 */
export class StyleSigns {
  /** Where the next sign stands; infinite when none is left. */
  next: number;
  private readonly source: string;
  private readonly signs: RegExp;

  /** `signs` is global; of alternatives with four letters each the search skips most of the page. */
  constructor(source: string, signs: RegExp) {
    this.source = source;
    this.signs = signs;
    this.next = this.find();
  }

  /** Goes on to the first sign behind a tag. */
  pass(end: number): void {
    while (this.next < end) this.next = this.find();
  }

  private find(): number {
    return this.signs.exec(this.source)?.index ?? Number.POSITIVE_INFINITY;
  }
}
