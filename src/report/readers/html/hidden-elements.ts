import type { MarkupScanner } from '../markup/markup-scanner.ts';
import { StyleSigns } from './style-signs.ts';

const hides = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** The elements of a page that it hides. */
export class HiddenElements {
  private readonly signs: StyleSigns | null;

  /** With `showAll` none counts as hidden. */
  constructor(source: string, showAll: boolean) {
    // display, mso-hide, hidden
    this.signs = showAll ? null : new StyleSigns(source, /play|hide|dden/gi);
  }

  /** Whether the tag that was just read hides its element. */
  holds(scanner: MarkupScanner): boolean {
    const { signs } = this;
    if (signs === null || scanner.end <= signs.next) return false;
    signs.pass(scanner.end);
    if (scanner.attribute('hidden') !== null) return true;
    const style = scanner.attribute('style');
    return style !== null && hides.test(style);
  }
}
