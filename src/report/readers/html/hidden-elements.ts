import type { MarkupScanner } from '../markup/markup-scanner.ts';

/**
 * The elements of a page that it hides. Few tags hide anything: the source is searched for the words that do,
 * and only a tag that ends behind such a word is looked at closely.
 */
export class HiddenElements {
  /** Where the next word stands that may hide an element; infinite when none is left or all is to be shown. */
  nextSign: number;
  private readonly source: string;
  // Spelt out by case: four times as fast as ignoring it.
  private readonly signs = /[dD]isplay|DISPLAY|mso-hide|[hH]idden|HIDDEN/g;

  constructor(source: string, showAll: boolean) {
    this.source = source;
    this.nextSign = showAll ? Number.POSITIVE_INFINITY : this.findSign();
  }

  /** Whether the tag that was just read, which ends behind a sign, hides its element. */
  holds(scanner: MarkupScanner): boolean {
    while (this.nextSign < scanner.end) this.nextSign = this.findSign();
    if (scanner.attribute('hidden') !== null) return true;
    const style = scanner.attribute('style');
    return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
  }

  private findSign(): number {
    return this.signs.exec(this.source)?.index ?? Number.POSITIVE_INFINITY;
  }
}
