import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';

/** A surface to draw pages on. */
export interface Surface {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
}

/** The canvas library with the typeface that stands in for Chinese typefaces that a file does not bring along. */
export async function canvasLibrary() {
  const library = await import('@napi-rs/canvas');
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  if (!library.GlobalFonts.has(family))
    library.GlobalFonts.registerFromPath(join(fonts, '400Regular', 'NotoSerifSC_400Regular.ttf'), family);
  const surface = (width: number, height: number): Surface => {
    const canvas = library.createCanvas(width, height);
    return { canvas, context: withStandIn(canvas.getContext('2d')) };
  };
  return { surface, loadImage: library.loadImage };
}

/** Wherever a typeface is asked for that is not there, ours stands in, whatever this machine has installed. */
function withStandIn(context: SKRSContext2D): SKRSContext2D {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), 'font')!;
  return Object.defineProperty(context, 'font', {
    configurable: true,
    get: () => own.get!.call(context),
    set: (font: string) => own.set!.call(context, font.replace(/(,\s*)?[\w-]+\s*$/, `, "${family}"`)),
  });
}

/** The canvas library, opened. */
export type CanvasLibrary = Awaited<ReturnType<typeof canvasLibrary>>;

/** The typeface under which characters are measured. */
export const family = 'Noto Serif SC';
/** How many pixels a page has to the inch. */
const dotsPerInch = 150;
/** Pixels to a point. */
export const scale = dotsPerInch / 72;
