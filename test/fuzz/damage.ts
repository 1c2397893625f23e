import type { Random } from './random.ts';

/** Damages bytes as broken disks, cut downloads and careless programs do. */
export function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes;
  for (let times = 1 + random.below(4); times > 0; times -= 1)
    damaged = random.pick(byteDamages)(damaged, random);
  return damaged;
}

/** Damages markup by its structure: tags lost, doubled, moved, nested without end, attributes absurd. */
export function damageMarkup(text: string, random: Random): string {
  let damaged = text;
  for (let times = 1 + random.below(5); times > 0; times -= 1)
    damaged = random.pick(markupDamages)(damaged, random);
  return damaged;
}

type ByteDamage = (bytes: Uint8Array, random: Random) => Uint8Array;

const oddBytes = [0x00, 0x22, 0x26, 0x3c, 0x3e, 0x50, 0x80, 0xc2, 0xe4, 0xff];

const byteDamages: readonly ByteDamage[] = [
  // One byte is another.
  (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length > 0)
      copy[random.below(copy.length)] = random.below(2) ? random.pick(oddBytes) : random.below(256);
    return copy;
  },
  // A bit is turned.
  (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[random.below(copy.length)]! ^= 1 << random.below(8);
    return copy;
  },
  // The end is missing.
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  // A stretch is missing.
  (bytes, random) => {
    const from = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, from), bytes.subarray(from + random.below(200)));
  },
  // A stretch is there twice.
  (bytes, random) => {
    const from = random.below(bytes.length + 1);
    const to = from + random.below(500);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  // Bytes of chance stand in between.
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const noise = Uint8Array.from({ length: random.below(60) }, () => random.below(256));
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
];

type MarkupDamage = (text: string, random: Random) => string;

const oddPieces = [
  '<table>',
  '</table>',
  '<tr>',
  '</tr>',
  '<td>',
  '</td>',
  '<td colspan="99999999" rowspan="99999999">',
  '<td rowspan=0>',
  '<p',
  '<td "',
  "<p style='",
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '<script>',
  '</script>',
  '<title>',
  '<textarea>',
  '<div style="display:none">',
  '<span hidden>',
  '<xml>',
  '</div></div></div>',
  '&',
  '&#',
  '&#x110000;',
  '&nbsp',
  '&lt;td&gt;',
  '\\u003ctd\\u003e',
  '<\\/td>',
  '\0',
  '\ufffd',
  '\ud800',
  '\u3000',
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tc>',
  '</w:tr>',
  '<w:gridSpan w:val="-5"/>',
  '<w:gridSpan w:val="99999"/>',
  '<w:vMerge/>',
  '<w:rPr>',
  '</w:pPr>',
  '<w:txbxContent>',
  '<w:del>',
  '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
  '<mc:Fallback>',
  '<row r="99999999">',
  '<c r="ZZZ9999999">',
  '<c r="XFD1048576" t="s">',
  '<v>1e308</v>',
  '<v>99999</v>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '</sheetData>',
  '{"',
  '|---|',
  '# ',
];

const markupDamages: readonly MarkupDamage[] = [
  // A tag is missing.
  (text, random) => {
    const [from, to] = someTag(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  // A tag is there twice.
  (text, random) => {
    const [from, to] = someTag(text, random);
    return text.slice(0, to) + text.slice(from);
  },
  // A tag stands somewhere else.
  (text, random) => {
    const [from, to] = someTag(text, random);
    return inserted(text.slice(0, from) + text.slice(to), text.slice(from, to), random);
  },
  // Something stands where it does not belong.
  (text, random) => inserted(text, random.pick(oddPieces), random),
  // A number is another.
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    const number = numbers[random.below(numbers.length)];
    if (!number) return text;
    const other = random.pick(['', '0', '-1', '65535', '4294967296', '1e9', '99999999999999999999']);
    return text.slice(0, number.index) + other + text.slice(number.index + number[0].length);
  },
  // A stretch is missing, or comes again and again.
  (text, random) => {
    const from = random.below(text.length + 1);
    return text.slice(0, from) + text.slice(from + random.below(2000));
  },
  (text, random) => {
    const from = random.below(text.length + 1);
    const stretch = text.slice(from, from + 1 + random.below(60));
    const times = random.below(40) === 0 ? 5000 : random.below(30);
    return text.slice(0, from) + stretch.repeat(times) + text.slice(from);
  },
  // One piece without end: what takes the square of its length shows here.
  (text, random) => {
    const times = random.below(60) === 0 ? 20_000 : random.below(200);
    return inserted(text, random.pick(oddPieces).repeat(times), random);
  },
];

function someTag(text: string, random: Random): [number, number] {
  const from = text.indexOf('<', random.below(text.length + 1));
  if (from < 0) return [text.length, text.length];
  const to = text.indexOf('>', from);
  return [from, to < 0 ? text.length : to + 1];
}

function inserted(text: string, piece: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
