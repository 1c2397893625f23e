import { type CellId, type Edition, officialForms, type TableId } from '../../src/law/index.ts';
import type { LaidCell, LaidTable } from '../../src/report/render/laid-table.ts';
import { layTable } from '../../src/report/render/lay-table.ts';
import type { PlacedLine, PlacedPage, PlacedText } from './pdf-file.ts';

/** How a report is set. Lengths are points. */
export interface Setting {
  readonly edition: Edition;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly size: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly stand: 'top' | 'middle';
  /** The headings of a table stand again on every page it goes on to. */
  readonly repeats: boolean;
  /** A line that stands at the head of every page. */
  readonly runningHead: string | null;
  /** Same figures once more without ink, a hair aside, as a layer for searching. */
  readonly hiddenLayer: boolean;
  /** Characters the producer wrote in the place of others that look alike. */
  readonly respell: (text: string) => string;
}

/** A4, 10.5 points, as most offices set their tables. */
export const plainSetting: Setting = {
  edition: '2021',
  width: 595,
  height: 842,
  margin: 72,
  size: 10.5,
  align: 'centre',
  stand: 'middle',
  repeats: false,
  runningHead: null,
  hiddenLayer: false,
  respell: (text) => text,
};

/** What is printed in each cell; a cell without an entry is blank. */
export type Printed = Readonly<Record<CellId, string>>;

const inset = 3;

/** Sets a report line by line and cell by cell on pages. */
export function placedReport(printed: Printed, setting: Setting): PlacedPage[] {
  const sheet = new Sheet(setting);
  const tables = officialForms[setting.edition].tables;
  sheet.centred('云溪镇人民政府2023年政府信息公开工作年度报告', 18);
  sheet.paragraph('一、总体情况');
  sheet.paragraph('2023年，本镇主动公开信息72条，其中工作动态61条、通知公告11条，办公地址为滨河路8号。');
  for (const [id, heading] of [
    ['disclosed', '二、'],
    ['applications', '三、'],
    ['disputes', '四、'],
  ] as const satisfies readonly (readonly [TableId, string])[]) {
    sheet.paragraph(heading + tables[id].title.replace(/^.、/, ''));
    sheet.table(layTable(setting.edition, id), printed);
  }
  sheet.paragraph('五、存在的主要问题及改进情况');
  sheet.paragraph('部分栏目更新较慢，下一步按月检查。');
  sheet.paragraph('六、其他需要报告的事项');
  sheet.paragraph('无其他需要报告的事项。');
  return sheet.finish();
}

class Sheet {
  private readonly setting: Setting;
  private readonly pages: { texts: PlacedText[]; lines: PlacedLine[] }[] = [];
  private y = 0;

  constructor(setting: Setting) {
    this.setting = setting;
    this.turnPage();
  }

  finish(): PlacedPage[] {
    return this.pages;
  }

  centred(text: string, size: number): void {
    const { width, margin } = this.setting;
    for (const line of wrapped(text, width - 2 * margin, size)) {
      this.print(line, (width - lengthOf(line) * size) / 2, this.y + size, size);
      this.y += 1.5 * size;
    }
    this.y += size;
  }

  paragraph(text: string): void {
    const { width, margin, height } = this.setting;
    const size = 16;
    for (const [index, line] of wrapped(`　　${text}`, width - 2 * margin, size).entries()) {
      if (this.y + 1.6 * size > height - margin) this.turnPage();
      const indent = index === 0 ? 2 * size : 0;
      this.print(line.trim(), margin + indent, this.y + size, size);
      this.y += 1.6 * size;
    }
  }

  table(table: LaidTable, printed: Printed): void {
    const edges = [0, ...table.widths.map((_, at) => sumOf(table.widths.slice(0, at + 1)))].map(
      (share) => this.setting.margin + ((this.setting.width - 2 * this.setting.margin) * share) / 100,
    );
    const rows = this.rowHeights(table, edges, printed);
    const head = table.blocks.length === 1 ? table.blocks[0]!.body : 0;
    const bottom = this.setting.height - this.setting.margin;
    let from = 0;
    while (from < table.rowCount) {
      let to = from;
      let height = 0;
      while (to < table.rowCount && this.y + height + rows[to]! <= bottom) height += rows[to++]!;
      if (to === from || (from === 0 && head > 0 && to <= head)) {
        this.turnPage();
        if (from > 0) this.repeatHead(table, edges, rows, printed, head);
        continue;
      }
      this.rows(table, edges, rows, printed, from, to);
      from = to;
      if (from < table.rowCount) {
        this.turnPage();
        this.repeatHead(table, edges, rows, printed, head);
      }
    }
    this.y += 6;
  }

  private repeatHead(
    table: LaidTable,
    edges: readonly number[],
    rows: readonly number[],
    printed: Printed,
    head: number,
  ): void {
    if (this.setting.repeats && head > 0) this.rows(table, edges, rows, printed, 0, head);
  }

  /** Rows [from, to) from the current height down; a cell that reaches beyond them stands here with what fits. */
  private rows(
    table: LaidTable,
    edges: readonly number[],
    heights: readonly number[],
    printed: Printed,
    from: number,
    to: number,
  ): void {
    const tops = [this.y];
    for (const height of heights.slice(from, to)) tops.push(tops.at(-1)! + height);
    for (const cell of table.cells) {
      const first = Math.max(cell.row, from);
      const end = Math.min(cell.row + cell.rowSpan, to);
      if (first >= end) continue;
      const [left, right] = [edges[cell.column]!, edges[cell.column + cell.columnSpan]!];
      const [top, bottom] = [tops[first - from]!, tops[end - from]!];
      this.box(left, top, right, bottom);
      // The label of a tall cell stands on the page where the cell begins.
      if (first === cell.row) this.fill(cell, [left, top, right, bottom], printed);
    }
    this.y = tops.at(-1)!;
  }

  private fill(
    cell: LaidCell,
    [left, top, right, bottom]: readonly [number, number, number, number],
    printed: Printed,
  ): void {
    const { size, align, stand } = this.setting;
    const text = cell.cell ? (printed[cell.cell] ?? '') : cell.text;
    const lines = wrapped(text, right - left - 2 * inset, size);
    const height = lines.length * 1.2 * size;
    const start = stand === 'top' || height > bottom - top ? top + inset : (top + bottom - height) / 2;
    for (const [index, line] of lines.entries()) {
      const length = lengthOf(line) * size;
      const how = cell.kind === 'heading' ? 'centre' : cell.kind === 'label' ? 'left' : align;
      const x =
        how === 'left'
          ? left + inset
          : how === 'right'
            ? right - inset - length
            : (left + right - length) / 2;
      this.print(line, x, start + (index * 1.2 + 1) * size, size);
    }
  }

  private rowHeights(table: LaidTable, edges: readonly number[], printed: Printed): number[] {
    const { size } = this.setting;
    const heights = Array.from({ length: table.rowCount }, () => 1.2 * size + 2 * inset);
    for (const cell of [...table.cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
      const text = cell.cell ? (printed[cell.cell] ?? '') : cell.text;
      const width = edges[cell.column + cell.columnSpan]! - edges[cell.column]! - 2 * inset;
      const wanted = wrapped(text, width, size).length * 1.2 * size + 2 * inset;
      const own = heights.slice(cell.row, cell.row + cell.rowSpan);
      const lacking = wanted - sumOf(own);
      if (lacking > 0) for (const index of own.keys()) heights[cell.row + index]! += lacking / cell.rowSpan;
    }
    return heights;
  }

  private box(left: number, top: number, right: number, bottom: number): void {
    const { lines } = this.pages.at(-1)!;
    lines.push({ from: [left, top], to: [right, top] }, { from: [left, bottom], to: [right, bottom] });
    lines.push({ from: [left, top], to: [left, bottom] }, { from: [right, top], to: [right, bottom] });
  }

  private print(text: string, x: number, y: number, size: number): void {
    const { texts } = this.pages.at(-1)!;
    const written = this.setting.respell(text);
    texts.push({ x, y, size, text: written });
    if (this.setting.hiddenLayer) texts.push({ x: x + 0.3, y: y + 0.2, size, text: written, hidden: true });
  }

  private turnPage(): void {
    const { width, height, margin, runningHead } = this.setting;
    this.pages.push({ texts: [], lines: [] });
    const number = `— ${this.pages.length} —`;
    this.print(number, (width - lengthOf(number) * 14) / 2, height - Math.min(36, margin / 2), 14);
    if (runningHead) this.print(runningHead, margin, 40, 9);
    this.y = margin;
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** In parts of the size: Chinese characters are square, digits and Latin letters half as wide. */
const lengthOf = (text: string): number =>
  sumOf([...text].map((character) => (character < '\u0080' ? 0.5 : 1)));

function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && lengthOf(line + character) * size > width && !/[，。、）”]/.test(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}
