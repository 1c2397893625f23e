/** What the scanner stands on. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type Token = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/**
 * Steps through HTML or XML token by token without building a tree: one pass, any input, never an error.
 * Comments, declarations and processing instructions are passed over.
 * Our own because one pass with positions and nothing else costs a fraction of a general parser
 * (docs/decisions/0020-own-markup-scanner.md).
 */
export class MarkupScanner {
  readonly source: string;
  /** `hashName` of the tag's name: telling tags apart by number spares making a string of every name. */
  nameHash = 0;
  /** Range of the text, or of the whole tag with its brackets. */
  start = 0;
  end = 0;
  /** The tag ends in />. */
  selfClosing = false;
  /** The text is a CDATA section: its entities are not decoded. */
  verbatim = false;
  private readonly xml: boolean;
  private position = 0;
  private tagNameFrom = 0;
  private tagNameTo = 0;
  private attributeCount = 0;
  private readonly nameFrom: number[] = [];
  private readonly nameTo: number[] = [];
  private readonly valueFrom: number[] = [];
  private readonly valueTo: number[] = [];

  constructor(source: string, syntax: 'html' | 'xml') {
    this.source = source;
    this.xml = syntax === 'xml';
  }

  /** Name of the tag as written. */
  get name(): string {
    return this.source.slice(this.tagNameFrom, this.tagNameTo);
  }

  /** Moves to the next token. */
  next(): Token {
    const { source } = this;
    let from = this.position;
    for (;;) {
      if (from >= source.length) return this.finish();
      if (source.charCodeAt(from) !== LESS || !this.opensTag(from)) {
        this.verbatim = false;
        return this.text(from);
      }
      const next = source.charCodeAt(from + 1);
      if (next === SLASH) {
        if (isLetter(source.charCodeAt(from + 2))) return this.closeTag(from);
        from = after(source, '>', from + 2);
      } else if (isLetter(next)) {
        return this.openTag(from);
      } else {
        if (this.xml && source.startsWith('<![CDATA[', from)) return this.cdata(from);
        from = this.passDeclaration(from);
      }
    }
  }

  /** The value of an attribute of the open tag, entities not decoded; '' when it has none, null without it. */
  attribute(name: string): string | null {
    const { source } = this;
    for (let index = 0; index < this.attributeCount; index += 1) {
      const from = this.nameFrom[index]!;
      if (this.nameTo[index]! - from !== name.length) continue;
      let letter = 0;
      while (letter < name.length && same(source.charCodeAt(from + letter), name.charCodeAt(letter)))
        letter += 1;
      if (letter === name.length) return source.slice(this.valueFrom[index], this.valueTo[index]);
    }
    return null;
  }

  /** Names of the open tag's attributes as written. */
  attributeNames(): string[] {
    const names: string[] = [];
    for (let index = 0; index < this.attributeCount; index += 1) {
      names.push(this.source.slice(this.nameFrom[index], this.nameTo[index]));
    }
    return names;
  }

  /** Passes over everything up to and including the close tag of this name, without looking into it. */
  passRawText(name: string): string {
    const from = this.end;
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    close.lastIndex = from;
    const found = close.exec(this.source);
    this.position = found ? after(this.source, '>', found.index) : this.source.length;
    return this.source.slice(from, found ? found.index : this.position);
  }

  /**
   * Passes over the whole element whose open tag was just read (XML: names are matched as written)
   * and gives back its inside. Null when it is never closed.
   */
  passElement(): string | null {
    if (this.selfClosing) return '';
    const { source, name } = this;
    const from = this.end;
    const closing = `</${name}>`;
    const opening = `<${name}`;
    let depth = 1;
    let looked = from;
    for (;;) {
      const close = source.indexOf(closing, looked);
      if (close < 0) {
        this.position = source.length;
        return null;
      }
      depth += countOpenings(source.slice(looked, close), opening) - 1;
      looked = close + closing.length;
      if (depth === 0) {
        this.position = looked;
        return source.slice(from, close);
      }
    }
  }

  private opensTag(at: number): boolean {
    const next = this.source.charCodeAt(at + 1);
    return isLetter(next) || next === SLASH || next === 33 || next === 63;
  }

  private text(from: number): Token {
    const { source } = this;
    let to = from;
    do {
      to = source.indexOf('<', to + 1);
      if (to < 0) to = source.length;
    } while (to < source.length && !this.opensTag(to));
    this.start = from;
    this.end = to;
    this.position = to;
    return TEXT;
  }

  private closeTag(from: number): Token {
    const { source } = this;
    const nameEnd = this.takeName(from + 2);
    this.start = from;
    this.end = source.charCodeAt(nameEnd) === GREATER ? nameEnd + 1 : after(source, '>', nameEnd);
    this.position = this.end;
    return CLOSE;
  }

  private openTag(from: number): Token {
    const { source } = this;
    const nameEnd = this.takeName(from + 1);
    this.start = from;
    this.attributeCount = 0;
    const end = source.charCodeAt(nameEnd) === GREATER ? nameEnd : this.scanAttributes(nameEnd);
    this.selfClosing = source.charCodeAt(end - 1) === SLASH;
    this.end = end + 1;
    this.position = this.end;
    return end < source.length ? OPEN : END;
  }

  private finish(): Token {
    this.start = this.source.length;
    this.end = this.start;
    return END;
  }

  private takeName(from: number): number {
    const { source } = this;
    let hash = 0;
    let to = from;
    let code = source.charCodeAt(to);
    // Beyond the end the code is NaN, which is not above the space.
    while (code > SPACE && code !== GREATER && code !== SLASH) {
      hash = (Math.imul(hash, 31) + (code | SPACE)) | 0;
      code = source.charCodeAt(++to);
    }
    this.tagNameFrom = from;
    this.tagNameTo = to;
    this.nameHash = hash;
    return to;
  }

  /** Notes where names and values stand; gives the position of the closing bracket, or the end of the source. */
  private scanAttributes(from: number): number {
    const { source, nameFrom, nameTo, valueFrom, valueTo } = this;
    let at = from;
    for (;;) {
      let code = source.charCodeAt(at);
      while (code <= SPACE || code === SLASH) code = source.charCodeAt(++at);
      if (code === GREATER) return at;
      if (Number.isNaN(code)) return source.length;
      const index = this.attributeCount++;
      nameFrom[index] = at;
      do code = source.charCodeAt(++at);
      while (code > SPACE && code !== EQUALS && code !== GREATER && code !== SLASH);
      nameTo[index] = at;
      valueFrom[index] = at;
      valueTo[index] = at;
      while (code <= SPACE) code = source.charCodeAt(++at);
      if (code !== EQUALS) continue;
      do code = source.charCodeAt(++at);
      while (code <= SPACE);
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        const close = source.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        // A quote that nobody closes: the tag ends at its bracket, the rest of the document is not lost.
        const to = close < 0 ? source.indexOf('>', at) : close;
        if (to < 0) return source.length;
        valueFrom[index] = at + 1;
        valueTo[index] = to;
        at = close < 0 ? to : to + 1;
      } else {
        valueFrom[index] = at;
        while (code > SPACE && code !== GREATER) code = source.charCodeAt(++at);
        valueTo[index] = at;
      }
    }
  }

  private cdata(from: number): Token {
    const close = this.source.indexOf(']]>', from);
    this.verbatim = true;
    this.start = from + 9;
    this.end = close < 0 ? this.source.length : close;
    this.position = this.end + 3;
    return TEXT;
  }

  private passDeclaration(from: number): number {
    const { source } = this;
    if (!source.startsWith('<!--', from)) return after(source, '>', from + 1);
    if (source.startsWith('>', from + 4)) return from + 5;
    if (source.startsWith('->', from + 4)) return from + 6;
    return after(source, '-->', from + 4);
  }
}

/** The number by which `MarkupScanner.nameHash` tells names apart; upper and lower case are the same. */
export function hashName(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index += 1) {
    hash = (Math.imul(hash, 31) + (name.charCodeAt(index) | SPACE)) | 0;
  }
  return hash;
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

function countOpenings(text: string, opening: string): number {
  let count = 0;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
    const code = text.charCodeAt(at + opening.length);
    if (code > SPACE && code !== GREATER && code !== SLASH) continue;
    const end = text.indexOf('>', at);
    if (end < 0 || text.charCodeAt(end - 1) !== SLASH) count += 1;
  }
  return count;
}

function isLetter(code: number): boolean {
  const lower = code | SPACE;
  return (lower >= 97 && lower <= 122) || code === 95;
}

function same(code: number, wanted: number): boolean {
  return code === wanted || (code | SPACE) === wanted;
}
