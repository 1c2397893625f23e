/** Spaces of every width, which print as a space: no-break, typographic, ideographic. */
const wideSpace = '\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000';
/** What never prints: controls, soft hyphen, zero-width and directional marks, variation selectors, byte order mark. */
const unseen =
  '\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb';
/** Line ends other than \n. */
const lineEnd = '\r\u000b\u0085\u2028\u2029';
/** Radicals, full-width digits and letters, compatibility ideographs, mathematical digits. */
const compatible = '\u2e80-\u2fdf\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uf900-\ufaff\ud835';

/** What a sign asks for, by its code: a class of so many ranges is looked up by a call for every sign, a table is not. */
const stays = 0;
const white = 1;
/** From here on the sign is spelled otherwise. */
const odd = 2;
const becomesSpace = 2;
const goes = 3;
const endsLine = 4;
const hasOrdinary = 5;
const signs = new Uint8Array(0x10000);
markSigns(' \t\n\f', white);
markSigns(wideSpace, becomesSpace);
markSigns(unseen, goes);
markSigns(lineEnd, endsLine);
markSigns(compatible, hasOrdinary);

// Unicode gives the radicals of this block no compatibility mapping, though PDF writers print them for the characters.
const supplementRadicals = new Map(
  pairs(
    '⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  ),
);

/**
 * One spelling for what looks the same: spaces become U+0020, what never prints goes, line ends become \n,
 * full-width digits and letters, radicals and compatibility ideographs become the ordinary characters.
 * Chinese punctuation （）：，〔〕“” stays as written.
 */
export function normaliseText(text: string): string {
  for (let index = 0; index < text.length; index += 1)
    if (signs[text.charCodeAt(index)]! >= odd) return respell(text, index);
  return text;
}

/** As `normaliseText`, for markup, where a run of white space is one space and its ends do not count. */
export function tidyText(text: string): string {
  if (isPlain(text)) return text;
  return normaliseText(joinLines(text)).replace(spaces, ' ').trim();
}

const spaces = /[ \t\n\f]+/g;

/** A line end of the source between two Chinese characters is no space; one that was written as such is. */
function joinLines(text: string): string {
  let joined = '';
  let from = 0;
  // From line end to line end: a pattern would have to look at every character before one.
  for (let at = text.indexOf('\n'); at >= 0; ) {
    let start = at;
    while (isIndent(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (isIndent(text.charCodeAt(end)) || text.charCodeAt(end) === lineFeed) end += 1;
    if (isIdeographic(text.charCodeAt(start - 1)) && isIdeographic(text.charCodeAt(end))) {
      joined += text.slice(from, start);
      from = end;
    }
    at = text.indexOf('\n', end);
  }
  return from === 0 ? text : joined + text.slice(from);
}

const lineFeed = 10;
/** Space, tab, form feed, carriage return. */
const isIndent = (code: number): boolean => code === 32 || code === 9 || code === 12 || code === 13;
const isIdeographic = (code: number): boolean => code >= 0x2e80 && code <= 0xffef;

/** The text with one spelling for every sign from the first odd one on. */
function respell(text: string, first: number): string {
  let spelled = '';
  let from = 0;
  for (let at = first; at < text.length; at += 1) {
    const sign = signs[text.charCodeAt(at)]!;
    if (sign < odd) continue;
    spelled += text.slice(from, at);
    from = at + 1;
    if (sign === becomesSpace) spelled += ' ';
    else if (sign === hasOrdinary) {
      if (isLowSurrogate(text.charCodeAt(from))) from += 1;
      spelled += ordinary(text.slice(at, from), text, at);
      at = from - 1;
    } else if (sign === endsLine && !text.startsWith('\r\n', at)) spelled += '\n';
  }
  return spelled + text.slice(from);
}

/** The ordinary character that looks like a compatible one, which stands at a place of a text. */
function ordinary(compatible: string, text: string, at: number): string {
  if (compatible === '\uff0e') return isDigit(text, at - 1) && isDigit(text, at + 1) ? '.' : compatible;
  return supplementRadicals.get(compatible) ?? compatible.normalize('NFKC');
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1)
    if (signs[text.charCodeAt(index)] !== stays) return false;
  return true;
}

/** Marks every sign of a class, which names signs and ranges as a pattern does. */
function markSigns(written: string, mark: number): void {
  for (const [, first, last] of written.matchAll(/(.)(?:-(.))?/gs))
    signs.fill(mark, first!.charCodeAt(0), (last ?? first!).charCodeAt(0) + 1);
}

function isDigit(text: string, at: number): boolean {
  return /[0-9\uff10-\uff19]/.test(text.charAt(at));
}

function pairs(characters: string): [string, string][] {
  return [...characters.matchAll(/(.)(.)/gu)].map((found) => [found[1]!, found[2]!]);
}
