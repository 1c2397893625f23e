/** Turns offsets into lines and columns. Offsets must be asked for in rising order, so the text is walked only once. */
export class LineCounter {
  private readonly source: string;
  private line: number;
  private lineFrom = 0;
  private lineTo: number;

  constructor(source: string, firstLine: number) {
    this.source = source;
    this.line = firstLine;
    this.lineTo = this.endFrom(0);
  }

  /** Line and column of an offset, both from 1. */
  place(offset: number): { line: number; column: number } {
    while (this.lineTo < offset) {
      this.line += 1;
      this.lineFrom = this.lineTo + 1;
      this.lineTo = this.endFrom(this.lineFrom);
    }
    return { line: this.line, column: Math.max(1, offset - this.lineFrom + 1) };
  }

  private endFrom(from: number): number {
    const found = this.source.indexOf('\n', from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }
}
