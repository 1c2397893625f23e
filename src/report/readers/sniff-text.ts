import { quotesMarkup } from './html/enclosed.ts';

/** What a text turns out to be. */
export type TextKind =
  | 'html'
  | 'html-in-lines'
  | 'json'
  | 'office-xml'
  | 'xml'
  | 'markdown'
  | 'text'
  | 'binary'
  | 'empty';

const lookedAt = 4096;

/** Tells what a text is by its content; the name decides only between Markdown and plain text. */
export function sniffText(text: string, name: string): TextKind {
  if (isBinary(text)) return 'binary';
  const start = /^[\s\ufeff]*/.exec(text)![0].length;
  if (start === text.length) return 'empty';
  const head = text.slice(start, start + lookedAt);
  if (/^[{[]/.test(head) && /^(?:\{\s*["}]|\[\s*[[{"\]])/.test(head)) return 'json';
  if (/^<\?xml/.test(head) && !/<(?:!doctype\s+)?html[\s>]/i.test(head)) {
    return /mso-application|wordDocument|<pkg:package|office:spreadsheet/.test(head) ? 'office-xml' : 'xml';
  }
  if (isHtml(text, head)) return isWrittenInLines(text) ? 'html-in-lines' : 'html';
  if (/\.(md|markdown)$/i.test(name)) return 'markdown';
  if (/\.(txt|text)$/i.test(name)) return 'text';
  return /^ {0,3}#{1,6}[ \t]+\S|^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|/m.test(text) ? 'markdown' : 'text';
}

/** Control characters, and what no character set could decode, do not occur in a text. */
function isBinary(text: string): boolean {
  const end = Math.min(text.length, lookedAt);
  let junk = 0;
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 ? code < 0x09 || code > 0x0d : code === 0xfffd) junk += 1;
  }
  return junk > 8 && junk > end / 50;
}

function isHtml(text: string, head: string): boolean {
  if (
    /^<(?:!doctype\s|html|head|body|meta|title|style|script|link|div|p|table|article|section|span|h[1-6]|font|center|ul|!--)[\s>-]?/i.test(
      head,
    )
  )
    return true;
  if (/<\/(?:table|tr|td|body|html)\s*>/i.test(text)) return true;
  return (text.match(/<\/(?:p|div|span)\s*>/gi)?.length ?? 0) >= 3 || quotesMarkup(text);
}

/** Markdown or plain text with HTML tables in it: outside the tables its own lines are the paragraphs. */
function isWrittenInLines(text: string): boolean {
  if (!/<(?:p|div|br|li)[\s>/]/i.test(text)) return /\n[ \t]*[^\s<][^\n<]{3}/.test(text);
  // A page is full of signs for colours, and hardly any begins a line.
  const mayHaveHeading = text.startsWith('#') || text.includes('\n#');
  return (
    mayHaveHeading && /^#{1,6}[ \t]+\S/m.test(text) && (text.match(/<(?:p|div)[\s>]/gi)?.length ?? 0) < 3
  );
}
