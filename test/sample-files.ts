import { strToU8, zipSync } from 'fflate';

/** A ZIP that holds these parts. */
export const zipOf = (...names: readonly string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<x>${name}</x>`)]))));

/** A Word document as programs recognise it. */
export const wordFile = (...more: readonly string[]): Buffer =>
  zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml', ...more);

/** An OLE compound file with streams of these names: header, one table of sectors, one directory. */
export function compoundOf(...names: readonly string[]): Buffer {
  const bytes = Buffer.alloc(512 * 3);
  bytes.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  bytes.writeUInt16LE(9, 0x1e);
  bytes.writeUInt32LE(1, 0x30);
  bytes.fill(0xff, 0x4c, 512);
  bytes.writeUInt32LE(0, 0x4c);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return bytes;
}

/** The smallest PNG there is. */
export const pngFile: Buffer = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Enough of a PDF to be recognised. */
export const pdfFile: Buffer = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
