import { type CanvasLibrary, scale } from './canvas.ts';
import { type SourcePages, UnusableSource } from './source-page.ts';

/** More pixels are no scan of a page but an attempt to fill the memory. */
const mostPixels = 60_000_000;
/** Pixels of the longer side that are kept: A3 at 150 dots to the inch. */
const longest = 2480;

/** A picture as one page, drawn anew: notes, places and previews within the file are left behind. */
export async function pagesOfPicture(bytes: Uint8Array, canvas: CanvasLibrary): Promise<SourcePages> {
  const size = pictureSize(Buffer.from(bytes));
  if (!size) throw damaged();
  if (size.width * size.height > mostPixels)
    throw new UnusableSource('page-too-large', '图片的尺寸过大，无法处理。请缩小后重新上传。');
  const image = await canvas.loadImage(Buffer.from(bytes)).catch(() => {
    throw damaged();
  });
  if (!(image.width > 0 && image.height > 0)) throw damaged();
  const shrink = Math.min(1, longest / Math.max(image.width, image.height));
  const [across, down] = [Math.ceil(image.width * shrink), Math.ceil(image.height * shrink)];
  const { canvas: drawn, context } = canvas.surface(across, down);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, across, down);
  context.drawImage(image, 0, 0, across, down);
  const picture = await drawn.encode('png');
  return {
    pages: [{ width: across / scale, height: down / scale, picture, lines: [] }],
    leftOut: ['图片的拍摄信息不随件提供。图片里的文字不能选取，请在图上框出要遮盖的地方。'],
  };
}

const damaged = () => new UnusableSource('file-damaged', '图片已损坏，无法打开。请重新保存后上传。');

/** The size a PNG or JPEG claims, read before anything is unpacked; null where it claims none. */
function pictureSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24) return null;
  if (bytes[0] === 0x89) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (startsFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
