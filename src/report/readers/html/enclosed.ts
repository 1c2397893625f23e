const controlEscapes: Readonly<Record<string, string>> = {
  n: ' ',
  r: ' ',
  t: ' ',
  b: '',
  f: ' ',
  v: ' ',
  0: '',
};

const markupReferences: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&#60;': '<',
  '&#x3c;': '<',
  '&gt;': '>',
  '&#62;': '>',
  '&#x3e;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Whether markup is quoted in a source: as a script's string (<\/td>, \u003ctd) or as references (&lt;td&gt;). */
export function quotesMarkup(source: string): boolean {
  return /<\\\/t[dr]>|\\u003c(?:t[dr]|\\?\/t[dr])|&(?:amp;)?(?:lt|#60|#x3c);\/?t[dr]\b|colspan=\\["']/i.test(
    source,
  );
}

/**
 * The markup inside a script's string or inside references, one level unquoted.
 * Escaped line ends become spaces, so the lines stay those of the file.
 */
export function unquoteMarkup(source: string): string {
  const unescaped = /\\["'/u]/.test(source) ? withoutEscapes(source) : source;
  if (!unescaped.includes('&') || !/&(?:amp;)?(?:lt|#60|#x3c);/i.test(unescaped)) return unescaped;
  return unescaped.replace(
    /&(?:lt|gt|quot|amp|#60|#62|#34|#39|#x3c|#x3e);/gi,
    (written) => markupReferences[written.toLowerCase()]!,
  );
}

/** What a script's string says: the sign behind each backslash, or the one whose code stands there. */
function withoutEscapes(quoted: string): string {
  let plain = '';
  let from = 0;
  // From backslash to backslash: markup in a string holds one before every quotation mark.
  for (let at = quoted.indexOf('\\'); at >= 0 && at + 1 < quoted.length; at = quoted.indexOf('\\', from)) {
    const sign = quoted[at + 1]!;
    const code = codeBehind(sign, quoted, at + 2);
    plain += quoted.slice(from, at);
    plain += code === null ? (controlEscapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16));
    from = at + 2 + (code?.length ?? 0);
  }
  return plain + quoted.slice(from);
}

/** The hexadecimal digits that \u or \x asks for; null for any other sign, and where they are missing. */
function codeBehind(sign: string, quoted: string, at: number): string | null {
  const digits = sign === 'u' ? fourDigits : sign === 'x' ? twoDigits : null;
  if (digits === null) return null;
  digits.lastIndex = at;
  return digits.exec(quoted)?.[0] ?? null;
}

const fourDigits = /[0-9a-fA-F]{4}/y;
const twoDigits = /[0-9a-fA-F]{2}/y;
