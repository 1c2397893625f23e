import type { PdfStream } from './pdf-streams.ts';

/** Shorter strings of bytes occur in any file by chance; in its text they are looked for all the same. */
const tellingBytes = 6;
/** Pixels can take on any value. */
const tellingInPixels = 12;

/** Whether any of the texts lies in the bytes of a file or of its streams, in any usual way to write it. */
export function findInBytes(texts: readonly string[], file: Buffer, streams: readonly PdfStream[]): boolean {
  const forms = [...new Set(texts.flatMap(formsOf))];
  const needles = forms.map((form) => Buffer.from(form, 'latin1'));
  const hides = (bytes: Buffer, least: number) =>
    needles.some((needle) => needle.length >= least && bytes.includes(needle));
  // Within packed streams the file holds chance values only.
  return (
    hides(file, tellingInPixels) ||
    streams.some(({ picture, bytes }) => hides(bytes, picture ? tellingInPixels : tellingBytes))
  );
}

function formsOf(text: string): string[] {
  const plain = Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  return [plain, little, big].flatMap((bytes) => {
    const hex = bytes.toString('hex');
    return [bytes.toString('latin1'), hex, hex.toUpperCase()];
  });
}
