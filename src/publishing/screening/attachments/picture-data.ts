import { inflateSync } from 'node:zlib';
import {
  type AttachmentContent,
  type Observation,
  type Passage,
  UnreadableAttachment,
} from './attachment-content.ts';
import { exifFacts } from './exif-facts.ts';
import { rawStrings } from './raw-strings.ts';

/** The pieces of a picture that hold words and numbers instead of colours. */
interface Piece {
  readonly kind: 'exif' | 'text';
  readonly bytes: Buffer;
}

/**
 * What a picture tells beside what it shows (图片元数据): where and with what it was taken, and texts of editors.
 * Throws UnreadableAttachment when the file is cut off.
 */
export function pictureData(bytes: Buffer, where = ''): AttachmentContent {
  const pieces = piecesOf(bytes);
  const observations: Observation[] = [];
  const passages: Passage[] = [];
  for (const { kind, bytes: piece } of pieces) {
    passages.push(...rawStrings(piece, `${where}图片附带信息`), ...utf8(piece, `${where}图片附带信息`));
    const text = piece.toString('latin1');
    const facts = kind === 'exif' ? exifFacts(piece) : { location: false, device: false };
    if (facts.location || /exif:GPSL|GPSLatitude/.test(text))
      observations.push(
        about(where, true, '图片带有拍摄位置（GPS）。请去除位置信息，或截图另存后重新上传。'),
      );
    if (facts.device || /(?:tiff:Make|tiff:Model|SerialNumber)/.test(text))
      observations.push(about(where, false, '图片带有拍摄设备信息。建议去除后重新上传。'));
  }
  return { passages, observations: distinct(observations) };
}

const about = (where: string, blocking: boolean, sentence: string): Observation => ({
  ...{ kind: 'picture-data', blocking, where: `${where}图片附带信息`, sentence },
});

const distinct = (list: readonly Observation[]): Observation[] => [
  ...new Map(list.map((one) => [one.sentence, one])).values(),
];

const utf8 = (bytes: Buffer, where: string): Passage[] => {
  const text = bytes
    .toString('utf8')
    .replace(/<[^<>]*>/g, '\n')
    .match(/[\u4e00-\u9fa5][^\0\ufffd]{1,200}/g)
    ?.join('\n');
  return text ? [{ text, where }] : [];
};

function piecesOf(bytes: Buffer): readonly Piece[] {
  if (bytes.readUInt16BE(0) === 0xffd8) return ofJpeg(bytes);
  if (bytes.toString('latin1', 1, 4) === 'PNG') return ofPng(bytes);
  if (bytes.toString('latin1', 8, 12) === 'WEBP') return ofWebp(bytes);
  // GIF and BMP have comments at most: what looks like text is read.
  return [{ kind: 'text', bytes: bytes.subarray(0, 4_000_000) }];
}

const cutOff = () => new UnreadableAttachment('图片已损坏，无法筛查。请重新导出后上传。');

function ofJpeg(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  let at = 2;
  for (;;) {
    if (at + 4 > bytes.length) throw cutOff();
    if (bytes[at] !== 0xff) throw cutOff();
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // The picture itself begins; what follows its end is looked through like any bytes.
    if (marker === 0xda || marker === 0xd9) break;
    const length = bytes.readUInt16BE(at + 2);
    const content = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || at + 2 + length > bytes.length) throw cutOff();
    if (marker === 0xe1 && content.toString('latin1', 0, 4) === 'Exif')
      pieces.push({ kind: 'exif', bytes: content.subarray(6) });
    else if (marker === 0xfe || (marker >= 0xe1 && marker <= 0xef))
      pieces.push({ kind: 'text', bytes: content });
    at += 2 + length;
  }
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  if (end < at) throw cutOff();
  if (end + 2 < bytes.length) pieces.push({ kind: 'text', bytes: bytes.subarray(end + 2) });
  return pieces;
}

function ofPng(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw cutOff();
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (at + 12 + length > bytes.length) throw cutOff();
    if (type === 'eXIf') pieces.push({ kind: 'exif', bytes: content });
    else if (type === 'zTXt' || type === 'iTXt')
      pieces.push({ kind: 'text', bytes: unpacked(type, content) });
    else if (!/^(IHDR|PLTE|IDAT|fdAT)$/.test(type)) pieces.push({ kind: 'text', bytes: content });
    at += 12 + length;
    if (type === 'IEND') {
      if (at < bytes.length) pieces.push({ kind: 'text', bytes: bytes.subarray(at) });
      return pieces;
    }
  }
}

/** The text of a chunk that may be packed. */
function unpacked(type: string, content: Buffer): Buffer {
  const keyword = content.indexOf(0);
  if (type === 'iTXt' && content[keyword + 1] === 0) return content;
  let start = keyword + 2;
  if (type === 'iTXt') {
    start = content.indexOf(0, keyword + 3) + 1;
    start = content.indexOf(0, start) + 1;
  }
  try {
    return inflateSync(content.subarray(start), { maxOutputLength: 4_000_000 });
  } catch {
    throw cutOff();
  }
}

function ofWebp(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.length + 1) throw cutOff();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length) throw cutOff();
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'EXIF')
      pieces.push({
        kind: 'exif',
        bytes: content.subarray(content.toString('latin1', 0, 4) === 'Exif' ? 6 : 0),
      });
    else if (!/^(VP8.|ANIM|ANMF|ALPH|ICCP)$/.test(type)) pieces.push({ kind: 'text', bytes: content });
    at += 8 + length + (length % 2);
  }
  return pieces;
}
