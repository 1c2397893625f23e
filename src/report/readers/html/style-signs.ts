/**
 * Where a page may hide an element, or set one in a line apart. Few tags do: the source is searched for signs of such
 * styles, and only a tag that ends behind a sign is looked at closely.
 */
export class StyleSigns {
  private readonly source: string;
  /** display, hidden and mso-hide, line-through, vertical-align: of four such alternatives the search skips most of the page. */
  private readonly signs = /play|hid[de]|thro|al-a/gi;
  /** Where the next sign stands; infinite when none is left. */
  private next: number;

  constructor(source: string) {
    this.source = source;
    this.next = this.find();
  }

  /** Whether a sign stands before the end of the tag that was just read, and behind the tags before it. */
  standBefore(end: number): boolean {
    if (end <= this.next) return false;
    while (this.next < end) this.next = this.find();
    return true;
  }

  private find(): number {
    return this.signs.exec(this.source)?.index ?? Number.POSITIVE_INFINITY;
  }
}
