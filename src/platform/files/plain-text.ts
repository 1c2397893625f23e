import type { ByteSource } from './byte-source.ts';

const piece = 64 * 1024;
/** What browsers of earlier days took for a page, whatever it was called. */
const markup =
  /^\s*<\s*(!doctype|!--|\?xml|html|head|body|script|svg|iframe|img|a|div|table|style|title|p|b)\b/i;

/**
 * Whether a file is text in UTF-8 or GB18030: `text` that nothing could take for a page or a program, or a `page`.
 * Null for everything else.
 */
export async function textKind(source: ByteSource): Promise<'text' | 'page' | null> {
  if (source.size === 0) return null;
  const head = (await source.read(0, 4096)).toString('latin1').replace(/^\xef\xbb\xbf/, '');
  if (head.startsWith('#!')) return null;
  if (!(await decodes(source, 'utf-8')) && !(await decodes(source, 'gb18030'))) return null;
  return markup.test(head) ? 'page' : 'text';
}

async function decodes(source: ByteSource, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < source.size; at += piece) {
      const text = decoder.decode(await source.read(at, piece), { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
