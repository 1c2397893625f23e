import { decodeEntities } from '../markup/entities.ts';

const spaceCode = 32;
const lineEnd = 10;
const ampersand = 38;

/** Text that is being put together from the pieces of a page between its tags. */
export class OpenText {
  /** What was put together so far, its white space not yet tidied. */
  written = '';
  /** Where in the source it begins. */
  from = 0;
  private readonly source: string;
  /** Where the next character reference stands, so that pieces without one are taken as they are. */
  private nextReference = -1;

  constructor(source: string) {
    this.source = source;
  }

  /** Appends a piece whose white space counts as one space: none of it begins a text. */
  appendFolded(start: number, end: number): void {
    const { source } = this;
    let first = start;
    // Empty cells and indents are mostly &nbsp;
    for (;;) {
      const code = source.charCodeAt(first);
      if (first < end && code <= spaceCode) first += 1;
      else if (code === ampersand && source.startsWith('&nbsp;', first)) first += 6;
      else break;
    }
    if (first < end) this.append(this.written === '' ? first : start, end);
    else if (this.written !== '') this.written += source.charCodeAt(end - 1) === lineEnd ? '\n' : ' ';
  }

  /** Appends a piece of the source as it stands there, references decoded. */
  append(from: number, to: number): void {
    if (this.written === '') this.from = from;
    if (this.nextReference < from) {
      const found = this.source.indexOf('&', from);
      this.nextReference = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    const piece = this.source.slice(from, to);
    this.written += this.nextReference < to ? decodeEntities(piece) : piece;
  }

  /** Appends what a tag itself writes, such as the value of a field: it stands in a frame, apart from what is around it. */
  write(value: string, from: number): void {
    if (value === '') return;
    if (this.written === '') this.from = from;
    this.written += ` ${value} `;
  }

  /** Keeps what comes next apart from what was put together so far. */
  leaveSpace(): void {
    if (this.written !== '') this.written += ' ';
  }

  /** Gives the text and begins the next one. */
  end(): string {
    const { written } = this;
    this.written = '';
    return written;
  }
}
