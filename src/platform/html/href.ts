const schemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** Browsers skip blanks and control characters when they look for the scheme, so they are skipped here as well. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const skipped = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g;

/**
 * An address that may stand in a link: relative, http, https, mailto or tel. Anything else, such as `javascript:`
 * or `data:`, becomes `#`, so that a link that somebody typed cannot run a script.
 */
export function href(address: string): string {
  const scheme = /^([^/?#]*?):/.exec(address.replace(skipped, ''))?.[1];
  return scheme === undefined || schemes.has(scheme.toLowerCase()) ? address : '#';
}
