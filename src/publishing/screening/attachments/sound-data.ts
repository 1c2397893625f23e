import type { AttachmentContent } from './attachment-content.ts';
import { rawStrings } from './raw-strings.ts';

/** Names, places and notes of sound and film stand at the beginning or at the end. */
const looked = 4 * 1024 * 1024;
/** Latitude and longitude as telephones write them. */
const place = /[+-]\d{2}\.\d{3,}[+-]\d{3}\.\d{3,}/;

/** What sound and film tell beside what they play: notes, and where a film was taken (音视频附带信息). */
export function soundData(bytes: Buffer): AttachmentContent {
  const where = '音视频附带信息';
  const ends = Buffer.concat([
    bytes.subarray(0, looked),
    bytes.subarray(Math.max(looked, bytes.length - looked)),
  ]);
  return {
    passages: rawStrings(ends, where),
    observations: place.test(ends.toString('latin1'))
      ? [
          {
            ...{ kind: 'picture-data', blocking: true, where },
            sentence: '音视频带有拍摄位置。请去除位置信息后重新上传。',
          },
        ]
      : [],
  };
}

/** Whether the bytes begin as MP3, MP4, WAV or WebM do. */
export const isSound = (bytes: Buffer): boolean =>
  /^(ID3|....ftyp|RIFF....WAVE)/s.test(bytes.toString('latin1', 0, 12)) ||
  bytes.subarray(0, 4).equals(webm) ||
  (bytes[0] === 0xff && (bytes[1]! & 0xe0) === 0xe0 && bytes[1] !== 0xfe);
const webm = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
