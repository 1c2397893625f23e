import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { typst } from '../platform/index.ts';
import { type CanvasLibrary, canvasLibrary, scale } from './canvas.ts';
import { pagesOfPdf } from './pages-of-pdf.ts';
import { pagesOfPicture } from './pages-of-picture.ts';
import { redactPages } from './redact-pages.ts';
import type { RedactionTypesetter } from './released-pdf.ts';

/** The first corner of what the camera kept is red; for each way of holding it, where the eye sees that corner. */
const corners = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['top', 'left'],
  6: ['top', 'right'],
  7: ['bottom', 'right'],
  8: ['bottom', 'left'],
} as const;

const place = 'GPS-PLANTED-1101';

/** A JPEG whose pixels lie as the camera was held; a note in it says how to turn them, and where it was taken. */
function photograph(jpeg: Buffer, orientation: number): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]);
  const notes = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(place)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(notes.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, notes, jpeg.subarray(2)]);
}

describe('a photograph that was taken with the camera turned', () => {
  let canvas: CanvasLibrary;
  let typesetter: RedactionTypesetter;
  before(async () => {
    canvas = await canvasLibrary();
    typesetter = (await typst()) as unknown as RedactionTypesetter;
  });
  const taken = async (orientation: number) => {
    const { canvas: drawn, context } = canvas.surface(400, 200);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 400, 200);
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 100, 100);
    return photograph(await drawn.encode('jpeg', 95), orientation);
  };
  /** Whether anything red can be seen in a picture. */
  const seesRed = async (picture: Uint8Array) => {
    const image = await canvas.loadImage(Buffer.from(picture));
    const { context } = canvas.surface(image.width, image.height);
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    for (let at = 0; at < data.length; at += 4) if (data[at]! > 180 && data[at + 1]! < 90) return true;
    return false;
  };

  for (const [orientation, [down, across]] of Object.entries(corners))
    test(`orientation ${orientation}: a mark hits what the eye sees, and no note of the camera is left`, async () => {
      const { pages } = await pagesOfPicture(await taken(Number(orientation)), canvas);
      const [page] = pages;
      const lies = page!.width > page!.height;
      assert.equal(lies, Number(orientation) < 5, 'upright as the eye sees it');
      assert.ok(await seesRed(page!.picture));
      assert.ok(!Buffer.from(page!.picture).includes(place));
      const side = 110 / scale;
      const x = across === 'left' ? 0 : page!.width - side;
      const y = down === 'top' ? 0 : page!.height - side;
      const mark = { page: 1, box: [x, y, side, side], ground: 'privacy' } as const;
      const redacted = await redactPages('照片', pages, [mark], {
        ...{ canvas, typesetter, root: process.cwd() },
      });
      assert.ok(redacted.proven);
      assert.ok(!Buffer.from(redacted.file).includes(place) && !Buffer.from(redacted.file).includes('Exif'));
      const [released] = (await pagesOfPdf(redacted.file, canvas)).pages;
      assert.equal(await seesRed(released!.picture), false);
    });
});
