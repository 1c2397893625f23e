// The 96 names of Latin-1 in the order of their characters, from U+00A0.
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

// What the editors of government sites emit beside those; each name is followed by its character.
const others =
  'quot " amp & lt < gt > apos \' ldquo “ rdquo ” lsquo ‘ rsquo ’ sbquo ‚ bdquo „ lsaquo ‹ rsaquo › ndash – mdash — horbar ― ' +
  'hellip … bull • prime ′ Prime ″ permil ‰ oline ‾ frasl ⁄ euro € trade ™ minus − lowast ∗ radic √ infin ∞ ' +
  'ne ≠ le ≤ ge ≥ asymp ≈ equiv ≡ sum ∑ prod ∏ there4 ∴ larr ← uarr ↑ rarr → darr ↓ harr ↔ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ ' +
  'alpha α beta β gamma γ delta δ epsilon ε theta θ lambda λ mu μ pi π sigma σ phi φ omega ω Delta Δ Sigma Σ Phi Φ Omega Ω ' +
  'lpar ( rpar ) lbrack [ rbrack ] lsqb [ rsqb ] lbrace { rbrace } sol / bsol \\ comma , period . colon : semi ; excl ! quest ? num # ' +
  'percnt % dollar $ ast * plus + equals = lowbar _ hyphen ‐ dash ‐ commat @ grave ` verbar | vert | centerdot · sdot ⋅ star ☆ starf ★ squ □ square □ squf ▪ cir ○';

const invisible: readonly (readonly [string, string])[] = [
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['Tab', '\t'],
  ['NewLine', '\n'],
];

const legacy = new Map(latin1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)]));
for (const [name, character] of pairs(others).slice(0, 4)) legacy.set(name, character);
const named = new Map([...legacy, ...pairs(others), ...invisible]);

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const reference = /&(?:#[xX]([0-9a-fA-F]{1,8})|#(\d{1,9})|([A-Za-z][A-Za-z0-9]{1,9}))(;?)/g;

/**
 * Replaces character references (&nbsp; &#20013; &#x4e2d;) by their characters.
 * A name we do not know stays as written; without its semicolon only the oldest names count, as in a browser.
 */
export function decodeEntities(text: string): string {
  // Nearly every reference of a page is this one.
  const spaced = text.replaceAll('&nbsp;', '\u00a0');
  if (!spaced.includes('&')) return spaced;
  return spaced.replace(
    reference,
    (written, hex?: string, decimal?: string, name?: string, semicolon?: string) => {
      if (name) return (semicolon ? named : legacy).get(name) ?? written;
      return character(hex ? Number.parseInt(hex, 16) : Number(decimal));
    },
  );
}

function character(code: number): string {
  // Pages that say &#150; mean the Windows character, not the control character of that number.
  if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80]!;
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '\ufffd';
}

function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((word, index) =>
    index % 2 === 0 ? [[word, words[index + 1]!] as [string, string]] : [],
  );
}
