import { type FlowItem, flowParagraph, type OpenPlace, settleTable } from '../flow.ts';
import { decodeEntities } from '../markup/entities.ts';
import { CLOSE, END, MarkupScanner, OPEN } from '../markup/markup-scanner.ts';
import { normaliseText } from '../normalise.ts';
import type { ReadLimits } from '../reading.ts';
import { type Action, actionsByName } from './body-elements.ts';
import { describeParagraph, newParagraph, type OpenParagraph } from './open-paragraph.ts';
import type { DocxParts } from './parts.ts';
import { hasRunStyles, plainRun, type RunStyle, runStyle } from './run-style.ts';
import { symbol } from './symbol.ts';
import { DocxTable } from './table.ts';

/** Tables in tables in text boxes: deeper than any document. */
const deepestNesting = 64;

/** Walks over word/document.xml in one pass: text as it is shown, tables with their grid. */
export class DocxBody {
  readonly flow: FlowItem[] = [];
  pictures = 0;
  /** The body was closed: nothing is missing at the end. */
  isWhole = false;
  private readonly scanner: MarkupScanner;
  private readonly limits: ReadLimits;
  private readonly parts: DocxParts;
  private readonly prefix: string;
  private readonly actionOf: ReadonlyMap<number, Action>;
  private readonly showsPages: boolean;
  private readonly stylesRuns: boolean;
  private readonly tables: DocxTable[] = [];
  private readonly outer: OpenParagraph[] = [];
  private paragraph: OpenParagraph = newParagraph();
  private inText = false;
  private run: RunStyle = plainRun;
  private page = 1;
  private paragraphs = 0;
  private cells = 0;

  constructor(xml: string, prefix: string, limits: ReadLimits, parts: DocxParts) {
    this.scanner = new MarkupScanner(xml, 'xml');
    this.prefix = prefix;
    this.limits = limits;
    this.parts = parts;
    this.showsPages = xml.includes('lastRenderedPageBreak');
    this.stylesRuns = hasRunStyles(xml);
    this.actionOf = actionsByName(prefix);
  }

  /** Reads to the end; false when the document goes beyond the limits. */
  read(): boolean {
    const { scanner } = this;
    for (let token = scanner.next(); token !== END; token = scanner.next()) {
      if (token === OPEN) {
        const action = this.actionOf.get(scanner.nameHash);
        if (action !== undefined) this.open(action);
        if (this.isBeyondLimits()) return false;
      } else if (token === CLOSE) {
        const action = this.actionOf.get(scanner.nameHash);
        if (action !== undefined) this.close(action);
      } else if (this.inText && !this.run.isHidden) {
        const written = scanner.source.slice(scanner.start, scanner.end);
        this.paragraph.text += scanner.verbatim || !written.includes('&') ? written : decodeEntities(written);
      }
    }
    return true;
  }

  private isBeyondLimits(): boolean {
    const { cells } = this.limits;
    const depth = this.tables.length + this.outer.length;
    return this.cells > cells || this.paragraphs > cells || depth > deepestNesting;
  }

  private open(action: Action): void {
    const { scanner } = this;
    switch (action) {
      case 'text':
        this.inText = !scanner.selfClosing;
        break;
      case 'run':
        this.run = plainRun;
        break;
      case 'run-properties':
        if (this.stylesRuns) this.beginRun(runStyle(this.properties('rPrChange')));
        else scanner.passElement();
        break;
      case 'paragraph':
        if (!this.paragraph.joinsNext) this.paragraph = newParagraph();
        this.paragraph.joinsNext = false;
        if (scanner.selfClosing) this.endParagraph();
        break;
      case 'paragraph-properties':
        describeParagraph(this.paragraph, this.properties('pPrChange'), this.parts);
        break;
      case 'tab':
        this.write('\t');
        break;
      case 'break':
        this.write('\n');
        break;
      case 'hyphen':
        this.write('-');
        break;
      case 'symbol':
        this.write(symbol(scanner.attribute(`${this.prefix}char`)));
        break;
      case 'table':
        this.tables.push(new DocxTable());
        break;
      case 'row':
        this.table?.startRow();
        break;
      case 'row-properties':
        this.table?.describeRow(this.properties('trPrChange'));
        break;
      case 'cell':
        this.cells += 1;
        this.table?.startCell();
        break;
      case 'cell-properties':
        this.table?.describeCell(this.properties('tcPrChange'));
        break;
      case 'text-box':
        this.outer.push(this.paragraph);
        this.paragraph = newParagraph();
        break;
      case 'picture':
        this.pictures += 1;
        break;
      case 'page':
        this.page += 1;
        break;
      case 'insertion':
        for (const item of this.parts.insertion(scanner.attribute('r:id') ?? '')) this.put(item);
        break;
      case 'passed':
        scanner.passElement();
        break;
      case 'body':
        break;
    }
  }

  private close(action: Action): void {
    if (action === 'text') this.inText = false;
    else if (action === 'run') this.beginRun(plainRun);
    else if (action === 'paragraph') this.endParagraph();
    else if (action === 'cell') this.table?.endCell();
    else if (action === 'row') this.table?.endRow();
    else if (action === 'table') this.closeTable();
    else if (action === 'text-box') this.paragraph = this.outer.pop() ?? newParagraph();
    else if (action === 'body') this.isWhole = true;
  }

  /** A footnote's number, or one that was crossed out, is no digit of the number in the cell. */
  private beginRun(run: RunStyle): void {
    if (this.table && this.run.isApart !== run.isApart) this.paragraph.text += ' ';
    this.run = run;
  }

  private get table(): DocxTable | undefined {
    return this.tables.at(-1);
  }

  /** The inside of a property element without what it was before a tracked change. */
  private properties(change: string): string {
    const inside = this.scanner.passElement() ?? '';
    const changed = inside.indexOf(`<${this.prefix}${change}`);
    return changed < 0 ? inside : inside.slice(0, changed);
  }

  private write(text: string): void {
    if (!this.run.isHidden) this.paragraph.text += text;
  }

  private endParagraph(): void {
    const { paragraph } = this;
    if (paragraph.joinsNext) return;
    this.paragraph = newParagraph();
    if (paragraph.text === '' && paragraph.number === '') return;
    const text = normaliseText(paragraph.number + paragraph.text);
    for (const line of text.split('\n')) this.addLine(line.trim(), paragraph.heading);
  }

  private addLine(text: string, heading: number): void {
    if (text === '') return;
    this.paragraphs += 1;
    const place: OpenPlace = { paragraph: this.paragraphs };
    if (this.showsPages) place.page = this.page;
    this.put(flowParagraph(text, heading, place));
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    table.endRow();
    const settled = settleTable(table.draft());
    if (settled) this.put(settled);
  }

  /** Puts something into the innermost open cell, or into the flow where none is. */
  private put(item: FlowItem): void {
    const table = this.tables.findLast(({ hasOpenCell }) => hasOpenCell);
    if (table) table.put(item);
    else this.flow.push(item);
  }
}
