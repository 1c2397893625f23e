import { type Surface, scale } from './canvas.ts';
import type { Box } from './source-page.ts';

/** The pixels of a page. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly data: Uint8ClampedArray;
}

/** Differences of brightness that the eye does not see. */
const seen = 24;

/** The pixels of a surface. */
export const pixelsOf = ({ canvas, context }: Surface): Pixels =>
  context.getImageData(0, 0, canvas.width, canvas.height);

/** The pixels that a box in points covers, whole ones only, or null where it lies outside the page. */
export function covered({ width, height }: Pixels, [x, y, across, down]: Box) {
  const [left, top] = [Math.max(0, Math.floor(x * scale)), Math.max(0, Math.floor(y * scale))];
  const right = Math.min(width, Math.ceil((x + across) * scale));
  const bottom = Math.min(height, Math.ceil((y + down) * scale));
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}

/** Whether anything can be seen within a box: one colour all over shows nothing. */
export function showsInk(pixels: Pixels, box: Box): boolean {
  const area = covered(pixels, box);
  if (!area) return false;
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  for (let row = area.top; row < area.bottom; row += 1)
    for (let column = area.left; column < area.right; column += 1)
      for (let colour = 0; colour < 3; colour += 1) {
        const value = pixels.data[(row * pixels.width + column) * 4 + colour]!;
        if (value < least[colour]!) least[colour] = value;
        if (value > most[colour]!) most[colour] = value;
        if (most[colour]! - least[colour]! > seen) return true;
      }
  return false;
}

/** Moves the left and right side of a box outwards until they cut through no stroke, at most by `most` points. */
export function pastStrokes(pixels: Pixels, box: Box, most: number): Box {
  const area = covered(pixels, box);
  if (!area) return box;
  const cut = (column: number) => {
    if (column < 0 || column >= pixels.width) return false;
    const first = (area.top * pixels.width + column) * 4;
    for (let row = area.top; row < area.bottom; row += 1)
      for (let colour = 0; colour < 3; colour += 1) {
        const at = (row * pixels.width + column) * 4 + colour;
        if (Math.abs(pixels.data[at]! - pixels.data[first + colour]!) > seen) return true;
      }
    return false;
  };
  const steps = Math.round(most * scale);
  const moved = (column: number, step: 1 | -1) => {
    for (let count = 0; count <= steps; count += 1)
      if (!cut(column + step * count)) return column + step * count;
    // A line of a table runs through: there is no gap to find.
    return column;
  };
  const [left, right] = [moved(area.left, -1), moved(area.right, 1)];
  return [left / scale, box[1], (right - left) / scale, box[3]];
}
