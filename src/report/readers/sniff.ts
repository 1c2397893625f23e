import type { FileProblem } from './file-problems.ts';
import { type Refused, refuse } from './refuse.ts';

/** What the first bytes say a file is: a container to look into, or `text` for anything without a binary signature. */
export type Container = 'zip' | 'pdf' | 'text';

interface Signature {
  readonly bytes: readonly number[];
  readonly problem: FileProblem;
  readonly message?: string;
  readonly advice?: string;
}

const unpackFirst = '请先解压，再检查其中的年度报告文件。';
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const image: Pick<Signature, 'problem' | 'message'> = {
  problem: 'file-scanned',
  message: '文件是图片，没有可以读取的文字。',
};
const archive: Pick<Signature, 'problem' | 'message' | 'advice'> = {
  problem: 'file-unknown',
  message: '文件是压缩包，无法直接读取。',
  advice: unpackFirst,
};

const refusedSignatures: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], ...image },
  { bytes: [0xff, 0xd8, 0xff], ...image },
  { bytes: ascii('GIF8'), ...image },
  { bytes: [0x49, 0x49, 0x2a, 0x00], ...image },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], ...image },
  { bytes: ascii('Rar!'), ...archive },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], ...archive },
  { bytes: [0x1f, 0x8b], ...archive },
  {
    bytes: ascii('{\\rtf'),
    problem: 'file-unknown',
    message: '文件是 RTF 格式，无法读取。',
    advice: '请用 Word 或 WPS 打开该文件，另存为 DOCX 后重新检查。',
  },
  {
    bytes: ascii('MIME-Version:'),
    problem: 'file-unknown',
    message: '文件是网页归档格式（MHT），无法读取。',
    advice: '请用 Word、WPS 或浏览器打开该文件，另存为 DOCX 或 HTML 后重新检查。',
  },
];

const zipSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const pdfHeader = ascii('%PDF-');
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Tells a file by its bytes. The name is looked at only where the bytes leave it open:
 * WPS and old Office keep their files in the same container.
 */
export function sniff(bytes: Uint8Array, name: string): Container | Refused {
  if (bytes.length === 0) return refuse('file-empty', '文件是空的，一个字节也没有。');
  if (zipSignatures.some((signature) => startsWith(bytes, signature))) return 'zip';
  if (startsWith(bytes, compoundFile)) return refuseCompoundFile(bytes, name);
  const refused = refusedSignatures.find((signature) => startsWith(bytes, signature.bytes));
  if (refused) return refuse(refused.problem, refused.message, refused.advice);
  if (isOtherImage(bytes)) return refuse(image.problem, image.message);
  return hasPdfHeader(bytes) ? 'pdf' : 'text';
}

function refuseCompoundFile(bytes: Uint8Array, name: string): Refused {
  if (hasStream(bytes, 'EncryptedPackage')) return refuse('file-encrypted');
  const byWps = /\.(wps|et|dps|wpt|ett)$/i.test(name) || hasStream(bytes, 'WpsCustomData');
  return refuse(byWps ? 'file-wps' : 'file-legacy-office');
}

/** Whether the directory of a compound file has this entry: entries of 128 bytes begin with the name in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...ascii(name), 0].flatMap((code) => [code, 0]);
  for (let at = 512; at < bytes.length; at += 128) {
    if (bytes[at] === wanted[0] && startsWith(bytes.subarray(at, at + 64), wanted)) return true;
  }
  return false;
}

function isOtherImage(bytes: Uint8Array): boolean {
  const webp = startsWith(bytes, ascii('RIFF')) && startsWith(bytes.subarray(8), ascii('WEBP'));
  const heic = startsWith(bytes.subarray(4), ascii('ftyp'));
  const bitmap = startsWith(bytes, ascii('BM')) && bytes.length > 26 && bytes[14] === 40;
  return webp || heic || bitmap;
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  // Some writers put a few bytes before the header; readers accept it within the first 1,024.
  const head = bytes.subarray(0, 1024);
  let at = head.indexOf(pdfHeader[0]!);
  while (at >= 0 && !startsWith(head.subarray(at), pdfHeader)) at = head.indexOf(pdfHeader[0]!, at + 1);
  return at >= 0;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
