import { type AttachmentContent, type Passage, UnreadableAttachment } from './attachment-content.ts';
import { tableLine } from './table-line.ts';

/** A text file in UTF-8, UTF-16 or GB 18030, line by line. Throws UnreadableAttachment for other encodings. */
export function plainTexts(bytes: Buffer): AttachmentContent {
  const passages: Passage[] = [];
  const before: string[][] = [];
  const lines = decoded(bytes).split(/\r\n|[\n\r]/);
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const where = `第 ${index + 1} 行`;
    passages.push({ text, where });
    const row = text.split(/[,，;\t]/).map(unquoted);
    if (row.length > 1) {
      const told = tableLine(before, row);
      if (told !== null) passages.push({ text: told, where });
      if (before.length < 6) before.push(row);
    }
  }
  return { passages, observations: [] };
}

const unquoted = (value: string): string => value.replace(/^["'\s]+/, '').replace(/(?<!["'\s])["'\s]+$/, '');

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  throw new UnreadableAttachment('文本使用了无法识别的编码，无法筛查。请另存为 UTF-8 后重新上传。');
}
