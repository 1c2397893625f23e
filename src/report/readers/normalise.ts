/** Spaces of every width, which print as a space: no-break, typographic, ideographic. */
const wideSpace = '\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000';
/** What never prints: controls, soft hyphen, zero-width and directional marks, variation selectors, byte order mark. */
const unseen =
  '\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb';
/** Line ends other than \n. */
const lineEnd = '\r\u000b\u0085\u2028\u2029';
/** Radicals, full-width digits and letters, compatibility ideographs, mathematical digits. */
const compatible = '\u2e80-\u2fdf\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uf900-\ufaff\ud835';

const odd = new RegExp(`[${wideSpace}${unseen}${lineEnd}${compatible}]`);
const oddOrSpace = new RegExp(`[ \\t\\n\\f${wideSpace}${unseen}${lineEnd}${compatible}]`);
const respelled = new RegExp(
  `\\r\\n|[${wideSpace}]|[${unseen}]+|[${lineEnd}]|[${compatible}][\\udc00-\\udfff]?`,
  'g',
);
const isWideSpace = new RegExp(`^[${wideSpace}]`);
const isUnseen = new RegExp(`^[${unseen}]`);
const isLineEnd = new RegExp(`^[${lineEnd}]`);

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
  return odd.test(text) ? respell(text) : text;
}

/** As `normaliseText`, for markup, where a run of white space is one space and its ends do not count. */
export function tidyText(text: string): string {
  if (text.length <= shortText ? isPlain(text) : !oddOrSpace.test(text)) return text;
  // A line end of the source between two Chinese characters is no space; one that was written as such is.
  const joined = text.includes('\n') ? text.replace(lineEndBetweenCharacters, '$1') : text;
  return normaliseText(joined).replace(spaces, ' ').trim();
}

const lineEndBetweenCharacters = /([\u2e80-\uffef])[ \t\f\r]*\n[ \t\f\r\n]*(?=[\u2e80-\uffef])/g;
const shortText = 16;
const spaces = /[ \t\n\f]+/g;

function respell(text: string): string {
  return text.replace(respelled, (found, at: number) => {
    if (isWideSpace.test(found)) return ' ';
    if (isUnseen.test(found)) return '';
    if (isLineEnd.test(found)) return '\n';
    if (found === '\uff0e') return isDigit(text, at - 1) && isDigit(text, at + 1) ? '.' : found;
    return supplementRadicals.get(found) ?? found.normalize('NFKC');
  });
}

/** Printable ASCII and the common ideographs only: a label or a number, for which a regular expression costs too much. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff))) return !oddOrSpace.test(text);
  }
  return true;
}

function isDigit(text: string, at: number): boolean {
  return /[0-9\uff10-\uff19]/.test(text.charAt(at));
}

function pairs(characters: string): [string, string][] {
  return [...characters.matchAll(/(.)(.)/gu)].map((found) => [found[1]!, found[2]!]);
}
