/** Share of undecodable characters among the non-ASCII ones below which a text still counts as UTF-8 that was damaged. */
const toleratedDamage = 0.02;

/**
 * The text of a file. A byte order mark decides; else UTF-8 where the bytes are valid UTF-8, whatever the page claims
 * (pages that say gb2312 and are UTF-8 are common); else the character set an HTML page declares; else GB18030,
 * which contains GB2312 and GBK. The byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return utf8;
  const claimed = declaredEncoding(bytes);
  if (claimed && claimed !== 'utf-8') return decodeAs(claimed, bytes);
  const damaged = new TextDecoder().decode(bytes);
  return isMostlyReadable(damaged) ? damaged : new TextDecoder('gb18030').decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return null;
}

/** UTF-16 without a mark shows in the zero bytes of its ASCII characters, which stand at every second place. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const looked = Math.min(bytes.length, 2048);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (Math.max(even, odd) < looked / 50) return null;
  if (odd > even * 10) return 'utf-16le';
  return even > odd * 10 ? 'utf-16be' : null;
}

/** The text of bytes that are valid UTF-8, whole or cut off at the end: a character begun there is left out. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return cutUtf8(bytes);
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

function cutUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** The character set named in the head of an HTML page, in the decoder's own spelling; null when none or unknown. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name =
    /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  if (!name) return null;
  try {
    const { encoding } = new TextDecoder(name);
    // GB18030 contains both, and pages that say gb2312 use characters beyond it.
    return encoding === 'gbk' || encoding === 'gb2312' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return isMostlyReadable(text) ? text : new TextDecoder('gb18030').decode(bytes);
}

function isMostlyReadable(text: string): boolean {
  const unreadable = count(text, /\ufffd/g);
  return unreadable === 0 || unreadable < count(text, /[^\0-\x7f]/g) * toleratedDamage;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
