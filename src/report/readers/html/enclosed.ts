const javascriptEscape = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g;
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
  const unescaped = /\\["'/u]/.test(source)
    ? source.replace(javascriptEscape, (_, unicode?: string, byte?: string, other?: string) => {
        if (unicode ?? byte) return String.fromCharCode(Number.parseInt((unicode ?? byte)!, 16));
        return controlEscapes[other!] ?? other!;
      })
    : source;
  if (!/&(?:amp;)?(?:lt|#60|#x3c);/i.test(unescaped)) return unescaped;
  return unescaped.replace(
    /&(?:lt|gt|quot|amp|#60|#62|#34|#39|#x3c|#x3e);/gi,
    (written) => markupReferences[written.toLowerCase()]!,
  );
}
