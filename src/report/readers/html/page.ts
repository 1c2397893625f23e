import { type FlowItem, flowParagraph, settleTable } from '../flow.ts';
import { LineCounter } from '../line-counter.ts';
import { decodeEntities } from '../markup/entities.ts';
import { END, hashName, MarkupScanner, OPEN, TEXT, type Token } from '../markup/markup-scanner.ts';
import { normaliseText, tidyText } from '../normalise.ts';
import type { ReadLimits } from '../reading.ts';
import { ApartStyles } from './apart-styles.ts';
import { type ElementKind, kindOf } from './elements.ts';
import { writtenInField, writtenInTextField } from './field.ts';
import { hidesElement } from './hidden.ts';
import { passInvisible } from './invisible.ts';
import { OpenText } from './open-text.ts';
import { takeMeta } from './page-meta.ts';
import { StyleSigns } from './style-signs.ts';
import { HtmlTable, spanWritten } from './table.ts';

/** How a page is to be read. */
export interface PageOptions {
  /** Read what the page hides as well, and what belongs to the site around the text. */
  readonly showHidden?: boolean;
  /** Outside tables a line end ends the paragraph: Markdown with HTML tables. */
  readonly keepLines?: boolean;
  /** Number of the source's first line. */
  readonly firstLine?: number;
}

/** Deeper than any page nests its layout tables. */
const deepestTables = 64;
const preformatted = hashName('pre');
const textField = hashName('textarea');

/** Reads a page in one pass over its tokens, without a tree. */
export class HtmlPage {
  /** Paragraphs and tables in reading order. */
  readonly flow: FlowItem[] = [];
  readonly meta = new Map<string, string>();
  title: string | null = null;
  images = 0;
  /** Cells of all tables. */
  cells = 0;
  private paragraphs = 0;
  /** Tables inside hidden elements. */
  hiddenTables = 0;
  /** The longest script, template or text box that holds table markup, and where it begins. */
  enclosed: { readonly markup: string; readonly line: number } | null = null;
  private readonly source: string;
  private readonly limits: ReadLimits;
  private readonly keepLines: boolean;
  private readonly showHidden: boolean;
  private readonly scanner: MarkupScanner;
  private readonly lines: LineCounter;
  private readonly tables: HtmlTable[] = [];
  private table: HtmlTable | undefined;
  /** The text of the paragraph, or of the line of a cell, that is being read. */
  private readonly text: OpenText;
  private heading = 0;
  /** Inside pre, where line ends and tabs are kept. */
  private linesAreKept = false;
  private readonly styles: StyleSigns;
  private readonly apartStyles = new ApartStyles();

  constructor(source: string, limits: ReadLimits, options: PageOptions) {
    this.source = source;
    this.limits = limits;
    this.keepLines = options.keepLines ?? false;
    this.showHidden = options.showHidden ?? false;
    this.scanner = new MarkupScanner(source, 'html');
    this.text = new OpenText(source);
    this.lines = new LineCounter(source, options.firstLine ?? 1);
    this.styles = new StyleSigns(source);
  }

  /** Reads to the end; false when the page goes beyond the limits. */
  read(): boolean {
    const { scanner } = this;
    let token = scanner.next();
    while (token !== END) {
      if (token === TEXT) {
        this.takeText();
        if (this.isBeyondLimits()) return false;
        token = scanner.next();
      } else if (token === OPEN) {
        token = this.open(kindOf(scanner.nameHash));
        if (this.isBeyondLimits()) return false;
      } else {
        this.close(kindOf(scanner.nameHash));
        token = scanner.next();
      }
    }
    this.flush();
    while (this.table) this.closeTable();
    return true;
  }

  private isBeyondLimits(): boolean {
    const { cells } = this.limits;
    return this.cells > cells || this.paragraphs > cells || this.tables.length > deepestTables;
  }

  /** Acts on an open tag; gives the token to go on with. */
  private open(kind: ElementKind): Token {
    const { scanner } = this;
    const mayBeStyled = this.styles.standBefore(scanner.end);
    const isHidden = mayBeStyled && !this.showHidden && hidesElement(scanner);
    // What is raw is passed over by itself, and may enclose the report though it is hidden.
    if (isHidden && kind !== 'raw') {
      if (kind !== 'inline') this.flush();
      return this.passInvisible(kind);
    }
    if (kind === 'inline' || kind === 'void') {
      if (mayBeStyled && this.apartStyles.opens(scanner)) this.standApart();
      return scanner.next();
    }
    if (kind === 'apart') this.standApart();
    else if (kind === 'image') {
      this.images += 1;
      this.standApart();
    } else if (kind === 'meta') takeMeta(this.meta, scanner);
    else if (kind === 'field') this.write(writtenInField(scanner), scanner.start);
    else if (kind === 'raw') this.passRaw(isHidden);
    else if (kind === 'title') this.takeTitle();
    else {
      this.flush();
      if (kind === 'dropped' || (kind === 'furniture' && !this.showHidden)) return this.passInvisible(kind);
      if (scanner.nameHash === preformatted) this.linesAreKept = true;
      if (kind === 'heading') this.heading = Number(scanner.name.charAt(1));
      else if (kind === 'table') this.openTable();
      else if (kind === 'row') this.openRow();
      else if (kind === 'cell') this.openCell();
      else if (kind === 'group') this.endGroup();
    }
    return scanner.next();
  }

  private close(kind: ElementKind): void {
    if (kind === 'inline' || kind === 'apart') {
      if (kind === 'apart' || this.apartStyles.closes()) this.standApart();
      return;
    }
    this.flush();
    if (this.scanner.nameHash === preformatted) this.linesAreKept = false;
    if (kind === 'heading') this.heading = 0;
    else if (kind === 'cell') this.endCell();
    else if (kind === 'row') {
      this.endCell();
      this.table?.endRow();
    } else if (kind === 'group') this.endGroup();
    else if (kind === 'table' && this.table) this.closeTable();
  }

  private takeText(): void {
    const { start, end } = this.scanner;
    if ((this.keepLines || this.linesAreKept) && !this.table) this.takeLines(start, end);
    else this.text.appendFolded(start, end);
  }

  private takeLines(start: number, end: number): void {
    for (let from = start; from < end; ) {
      const found = this.source.indexOf('\n', from);
      const to = found < 0 || found >= end ? end : found;
      if (to > from) this.text.append(from, to);
      if (to < end) this.flush();
      if (this.isBeyondLimits()) return;
      from = to + 1;
    }
  }

  /** Ends the paragraph, or the line of a cell. */
  private flush(): void {
    if (this.text.written === '') return;
    const written = this.text.end();
    let text = this.linesAreKept && !this.table ? normaliseText(written).trim() : tidyText(written);
    if (text === '') return;
    let { heading } = this;
    if (this.keepLines && !this.table) {
      const mark = /^(#{1,6})\s+/.exec(text);
      if (mark) {
        heading = mark[1]!.length;
        text = text.slice(mark[0].length);
      }
    }
    // Text behind a row but in no cell: the table was not closed, the report goes on.
    if (this.table && !this.table.hasOpenCell && this.table.hasRows) this.closeTable();
    this.paragraphs += 1;
    const place = this.lines.place(this.text.from);
    this.put(flowParagraph(text, heading, place));
  }

  private openTable(): HtmlTable {
    if (this.table && !this.table.hasOpenCell) this.closeTable();
    const place = { ...this.lines.place(this.scanner.start), table: 0 };
    const table = new HtmlTable(place);
    this.tables.push(table);
    this.table = table;
    this.heading = 0;
    return table;
  }

  /** A row or cell that stands in no table opens one: the page is cut in the middle. */
  private openRow(): void {
    const table = this.table ?? this.openTable();
    this.endCell();
    table.startRow();
  }

  private openCell(): void {
    const table = this.table ?? this.openTable();
    this.endCell();
    this.cells += 1;
    const columnSpan = spanWritten(this.scanner.attribute('colspan')) || 1;
    const rowSpan = spanWritten(this.scanner.attribute('rowspan'));
    table.startCell(columnSpan, rowSpan, this.lines.place(this.scanner.start));
  }

  private endCell(): void {
    if (!this.table) return;
    this.table.endCell();
    this.heading = 0;
  }

  private endGroup(): void {
    this.endCell();
    this.table?.endGroup();
  }

  private closeTable(): void {
    const table = this.tables.pop()!;
    table.endGroup();
    this.table = this.tables.at(-1);
    const settled = settleTable(table.draft());
    if (settled) this.put(settled);
  }

  /** Puts something into the innermost open cell, or into the flow where none is: what stands in a table but in no cell. */
  private put(item: FlowItem): void {
    const table = this.table?.hasOpenCell
      ? this.table
      : this.tables.findLast(({ hasOpenCell }) => hasOpenCell);
    if (table) table.put(item);
    else this.flow.push(item);
  }

  private passInvisible(kind: ElementKind): Token {
    const { token, tables } = passInvisible(this.scanner);
    this.hiddenTables += tables + (kind === 'table' ? 1 : 0);
    return token;
  }

  private passRaw(isHidden: boolean): void {
    const { scanner } = this;
    const { start } = scanner;
    const isField = scanner.nameHash === textField && !isHidden;
    const inside = scanner.passRawText(scanner.name);
    if (isField) this.write(writtenInTextField(inside), start);
    if (inside.length <= (this.enclosed?.markup.length ?? 0) || !/(?:<|u003c|&lt;)t[dr]\b/i.test(inside))
      return;
    this.enclosed = { markup: inside, line: this.lines.place(start).line };
  }

  /** Puts what is written in a field into its cell: some forms hold their numbers so. */
  private write(value: string, from: number): void {
    if (this.table?.hasOpenCell) this.text.write(value, from);
  }

  /** What stands beside a number in a cell is no digit of it. */
  private standApart(): void {
    if (this.table?.hasOpenCell) this.text.leaveSpace();
  }

  private takeTitle(): void {
    const title = tidyText(decodeEntities(this.scanner.passRawText('title')));
    if (this.title === null && title !== '') this.title = title;
  }
}
