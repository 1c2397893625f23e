import type { ByteSource } from './byte-source.ts';
import { compoundNames } from './compound-names.ts';
import type { Content } from './formats.ts';
import { textKind } from './plain-text.ts';
import { endsAsZip, zipNames } from './zip-names.ts';

/** What a look into a file found: its content, or why it is not taken whatever it is called. */
export type Finding = Content | 'unknown' | 'macros' | 'encrypted' | 'two-formats' | 'damaged';

/** Looks at the beginning, the end and the directory of a file; nothing is unpacked. */
export async function lookInto(source: ByteSource): Promise<Finding> {
  const head = await source.read(0, 4096);
  if (starts(head, 'PK\x03\x04')) return insideZip(await zipNames(source));
  // A picture that is an archive as well shows one thing to people and another to programs.
  if (await endsAsZip(source)) return 'two-formats';
  if (starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return insideCompound(await compoundNames(source));
  return byBeginning(head) ?? (await textKind(source)) ?? 'unknown';
}

const starts = (head: Buffer, text: string, at = 0): boolean =>
  head.length >= at + text.length && head.toString('latin1', at, at + text.length) === text;

function byBeginning(head: Buffer): Content | null {
  if (starts(head, '%PDF-')) return 'pdf';
  if (starts(head, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(head, '\xff\xd8\xff')) return 'jpeg';
  if (starts(head, 'GIF87a') || starts(head, 'GIF89a')) return 'gif';
  if (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) return 'webp';
  if (starts(head, 'RIFF') && starts(head, 'WAVE', 8)) return 'wav';
  // The size of the second header tells a bitmap from a text that begins with these letters.
  if (starts(head, 'BM') && head.length > 18 && [12, 40, 108, 124].includes(head.readUInt32LE(14)))
    return 'bmp';
  if (starts(head, 'ftyp', 4)) return 'mp4';
  if (starts(head, '\x1a\x45\xdf\xa3') && head.subarray(0, 64).includes('webm')) return 'webm';
  if (starts(head, 'ID3') || (head[0] === 0xff && [0xfb, 0xf3, 0xf2].includes(head[1] ?? 0))) return 'mp3';
  return null;
}

const officeParts: readonly (readonly [part: string, content: Content])[] = [
  ['word/document.xml', 'word'],
  ['xl/workbook.xml', 'sheet'],
  ['ppt/presentation.xml', 'slides'],
];

function insideZip(names: readonly string[] | null): Finding {
  if (names === null || new Set(names).size !== names.length) return 'damaged';
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return 'macros';
  if (names.includes('OFD.xml')) return 'ofd';
  const found = officeParts.filter(([part]) => names.includes(part));
  if (!names.includes('[Content_Types].xml') || found.length === 0) return 'unknown';
  return found.length === 1 ? found[0]![1] : 'two-formats';
}

const compoundParts: readonly (readonly [stream: RegExp, finding: Finding])[] = [
  [/^EncryptedPackage$/, 'encrypted'],
  [/^(_VBA_PROJECT|_VBA_PROJECT_CUR|Macros)$/, 'macros'],
  [/^WordDocument$/, 'old-word'],
  [/^(Workbook|Book)$/, 'old-sheet'],
  [/^PowerPoint Document$/, 'old-slides'],
];

function insideCompound(names: readonly string[] | null): Finding {
  if (names === null) return 'damaged';
  return compoundParts.find(([stream]) => names.some((name) => stream.test(name)))?.[1] ?? 'unknown';
}
