import { crc32, deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 64;

/** The same picture with at most 64 colours: pages have few, and text stays as sharp; about a third of the size. */
export async function palettePng(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = Array.from({ length: width * height }, (_, at) =>
    coarse(data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!),
  );
  const palette = mostUsed(colours);
  const places = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const colour = colours[row * width + column]!;
      const place = places.get(colour) ?? nearest(palette, colour);
      places.set(colour, place);
      // The byte before each row says that nothing was predicted.
      rows[row * (width + 1) + 1 + column] = place;
    }
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Six bits of each part are enough for a screen; white stays white. */
const coarse = (red: number, green: number, blue: number): number =>
  (step(red) << 16) | (step(green) << 8) | step(blue);

const step = (part: number): number => (part & 0xfc) | (part >> 6);

const parts = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function mostUsed(colours: readonly number[]): readonly number[] {
  const uses = new Map<number, number>();
  for (const colour of colours) uses.set(colour, (uses.get(colour) ?? 0) + 1);
  return [...uses]
    .toSorted(([one, often], [other, oftener]) => oftener - often || one - other)
    .slice(0, mostColours)
    .map(([colour]) => colour);
}

function nearest(palette: readonly number[], colour: number): number {
  const wanted = parts(colour);
  const far = palette.map((one) => parts(one).reduce((sum, part, at) => sum + (part - wanted[at]!) ** 2, 0));
  return far.indexOf(Math.min(...far));
}

/** Eight bits for each pixel, by palette. */
function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, 3, 0, 0, 0], 8);
  return bytes;
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
