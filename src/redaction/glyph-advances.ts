import type { PDFPageProxy } from 'pdfjs-dist';
import { family, type Surface } from './canvas.ts';

/** How wide a character is in a typeface of the page, in parts of its size. */
export type AdvanceOf = (typeface: string) => (character: string) => number;

/** A glyph in the steps in which pdf.js draws a page. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

/** The advances of the characters of a page as its typefaces tell them; as in ours where they do not. */
export async function glyphAdvances(page: PDFPageProxy, { context }: Surface): Promise<AdvanceOf> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const known = new Map<string, Map<string, number>>();
  const kept: string[] = [];
  let typeface = '';
  for (const [index, step] of fnArray.entries()) {
    if (step === OPS.save) kept.push(typeface);
    else if (step === OPS.restore) typeface = kept.pop() ?? typeface;
    else if (step === OPS.setFont) typeface = String(argsArray[index][0]);
    else if (step === OPS.showText) {
      const advances = known.get(typeface) ?? new Map<string, number>();
      known.set(typeface, advances);
      for (const glyph of argsArray[index][0] as readonly (Glyph | number | null)[])
        if (typeof glyph === 'object' && glyph) advances.set(glyph.unicode, glyph.width / 1000);
    }
  }
  const inOurs = (character: string): number => {
    if (/[⺀-鿿＀-￯]/.test(character)) return 1;
    context.font = `100px "${family}"`;
    return context.measureText(character).width / 100 || 0.5;
  };
  return (name) => (character) => known.get(name)?.get(character) || inOurs(character);
}
