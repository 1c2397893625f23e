import type { MarkupScanner } from '../markup/markup-scanner.ts';

const apart = /line-through|vertical-align\s*:\s*(?:super|sub)/i;

/** Elements in a line that a style raises, lowers or crosses out, as editors write <sup> and <del>. */
export class ApartStyles {
  private isOpen = false;

  /** Whether the tag that was just read opens such an element. */
  opens(scanner: MarkupScanner): boolean {
    const style = scanner.attribute('style');
    if (style === null || !apart.test(style)) return false;
    this.isOpen = true;
    return true;
  }

  /** Whether the end of an element in a line ends one: elements inside it hold all of its text. */
  closes(): boolean {
    const wasOpen = this.isOpen;
    this.isOpen = false;
    return wasOpen;
  }
}
