/** Where a value stands in a template: between tags, in a quoted attribute, at the start of an address, in a tag. */
export type Hole = 'text' | 'attribute' | 'address' | 'tag';

const addresses = /^(href|src|action|formaction|poster|cite|data|ping|background|xlink:href)$/i;
const addressAtEnd =
  /(?:^|\s)(href|src|action|formaction|poster|cite|data|ping|background|xlink:href)=["']$/i;
const known = new WeakMap<TemplateStringsArray, readonly Hole[]>();

/** The kind of each hole of a template, found once per template. Throws TypeError where no value may stand. */
export function holesOf(strings: TemplateStringsArray): readonly Hole[] {
  let holes = known.get(strings);
  if (!holes) {
    holes = scan(strings);
    known.set(strings, holes);
  }
  return holes;
}

interface Place {
  state: 'text' | 'tag' | 'value' | 'comment';
  quote: string;
  attribute: string;
  /** Name of the element whose content is script or style. */
  raw: string;
}

function scan(strings: TemplateStringsArray): Hole[] {
  const place: Place = { state: 'text', quote: '', attribute: '', raw: '' };
  const holes: Hole[] = [];
  strings.forEach((part, index) => {
    let rest = part;
    while (rest !== '') rest = step(place, rest);
    if (index < strings.length - 1) holes.push(holeAt(place, part));
  });
  return holes;
}

/** Moves over the next token; returns what is left of the part. */
function step(place: Place, rest: string): string {
  if (place.state === 'text') return stepText(place, rest);
  if (place.state === 'comment') return leave(place, rest, '-->');
  if (place.state === 'value') {
    const end = rest.indexOf(place.quote);
    if (end < 0) return '';
    place.state = 'tag';
    return rest.slice(end + 1);
  }
  return stepTag(place, rest);
}

function stepText(place: Place, rest: string): string {
  if (place.raw !== '') {
    const end = rest.toLowerCase().indexOf(`</${place.raw}`);
    if (end < 0) return '';
    place.raw = '';
    place.state = 'tag';
    return rest.slice(end + 2);
  }
  const start = /<(!--|[a-z/!?][^\s>"'=/]*)/i.exec(rest);
  if (!start) return '';
  place.state = start[1] === '!--' ? 'comment' : 'tag';
  place.raw = /^(script|style)$/i.test(start[1]!) ? start[1]!.toLowerCase() : '';
  return rest.slice(start.index + start[0].length);
}

function stepTag(place: Place, rest: string): string {
  const token = /^\s+|^>|^([^\s>"'=]+)=(["'])|^[^\s>"'=]+=?|^./s.exec(rest)!;
  if (token[0] === '>') place.state = 'text';
  if (token[2]) {
    place.state = 'value';
    place.quote = token[2];
    place.attribute = token[1]!;
  }
  return rest.slice(token[0].length);
}

function leave(place: Place, rest: string, end: string): string {
  const at = rest.indexOf(end);
  if (at < 0) return '';
  place.state = 'text';
  return rest.slice(at + end.length);
}

function holeAt(place: Place, part: string): Hole {
  const near = part.slice(-40);
  if (place.state === 'text' && place.raw === '' && !/<\/?$/.test(part))
    return addressAtEnd.test(part) ? 'address' : 'text';
  if (place.state === 'value') {
    if (/^(on|style$|srcdoc$)/i.test(place.attribute))
      throw new TypeError(`no value may stand in the attribute ${place.attribute}: ${near}`);
    return addresses.test(place.attribute) && part.endsWith(place.quote) ? 'address' : 'attribute';
  }
  if (place.state === 'tag' && /\s$/.test(part)) return 'tag';
  throw new TypeError(`no value may stand here, quote attributes: ${near}`);
}
