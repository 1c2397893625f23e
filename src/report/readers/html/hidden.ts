import type { MarkupScanner } from '../markup/markup-scanner.ts';

const hides = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** Whether the tag that was just read hides its element. */
export function hidesElement(scanner: MarkupScanner): boolean {
  if (scanner.attribute('hidden') !== null) return true;
  const style = scanner.attribute('style');
  return style !== null && hides.test(style);
}
