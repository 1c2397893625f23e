import { medianOf } from './columns.ts';
import { linesOf, textOf } from './lines.ts';
import { outlineOf } from './outline.ts';
import type { PageFrame } from './page-frame.ts';
import { continuesRuled } from './ruled/pages.ts';
import type { RuledPart } from './ruled/parts.ts';
import type { RuledStrip } from './ruled/strips.ts';
import { sidewaysShift } from './sideways-shift.ts';
import type { Strip } from './strips.ts';
import type { Word } from './words.ts';

/** A page with its stretches of text and tables. */
export interface PageStrips {
  readonly frame: PageFrame;
  readonly strips: readonly (Strip | RuledStrip)[];
}

/** Where a page's part of a table was moved to, so that all parts lie one below the other. */
export interface PagePart {
  readonly frame: PageFrame;
  readonly dx: number;
  readonly dy: number;
}

/** A whole table, over as many pages as it takes; its words as if printed on one long page. */
export interface TableRegion {
  readonly kind: 'table';
  readonly words: readonly Word[];
  readonly pages: ReadonlyMap<number, PagePart>;
  /** Heights at which pages begin. */
  readonly breaks: readonly number[];
}

/** A whole table whose lines are drawn, over as many pages as it takes. */
export interface RuledRegion {
  readonly kind: 'ruled';
  readonly parts: RuledPart[];
}

/** Running text of one page. */
export interface ProseRegion {
  readonly kind: 'prose';
  readonly words: readonly Word[];
  readonly frame: PageFrame;
}

/** Puts together what page ends cut apart: a table at the foot of a page and one at the head of the next. */
export function joinPages(pages: readonly PageStrips[]): (TableRegion | RuledRegion | ProseRegion)[] {
  const regions: (OpenTable | RuledRegion | ProseRegion)[] = [];
  for (const { frame, strips } of pages) {
    for (const [index, strip] of strips.entries()) {
      if (strip.kind === 'prose') {
        regions.push({ kind: 'prose', words: strip.words, frame });
        continue;
      }
      if (strip.kind === 'ruled') {
        const last = regions.at(-1);
        const goesOn =
          index === 0 && last?.kind === 'ruled' && continuesRuled(last.parts.at(-1)!, strip.part);
        if (goesOn) last.parts.push(strip.part);
        else regions.push({ kind: 'ruled', parts: [strip.part] });
        continue;
      }
      const table = index === 0 ? continuedTable(regions, frame) : null;
      if (table) table.append(strip.words, frame);
      else regions.push(new OpenTable(strip.words, frame));
    }
  }
  return regions;
}

/**
 * The table a table at the head of a page continues, if any. The last lines of the page before may be
 * a heading inside the table whose rows all stand on the next page.
 */
function continuedTable(
  regions: (OpenTable | RuledRegion | ProseRegion)[],
  frame: PageFrame,
): OpenTable | null {
  const last = regions.at(-1);
  if (last instanceof OpenTable) return last.mayContinueOn(frame) ? last : null;
  const before = regions.at(-2);
  if (last?.kind !== 'prose' || !(before instanceof OpenTable) || !before.mayContinueOn(frame)) return null;
  if (last.frame.page !== before.lastPage) return null;
  const lines = linesOf(last.words, 0.4);
  const size = medianOf(before.words.map((word) => word.size));
  const inside = lines.every(
    (line) =>
      Math.abs(line.size / size - 1) < 0.15 &&
      !/[。；：:！？]$/.test(textOf(line.words)) &&
      !['chapter', 'section'].includes(outlineOf(textOf(line.words))?.style ?? ''),
  );
  if (lines.length > 2 || !inside) return null;
  before.extend(last.words);
  regions.pop();
  return before;
}

class OpenTable implements TableRegion {
  readonly kind = 'table';
  readonly words: Word[];
  readonly pages = new Map<number, PagePart>();
  readonly breaks: number[] = [];
  lastPage: number;
  private readonly width: number;
  private bottom: number;

  constructor(words: readonly Word[], frame: PageFrame) {
    this.words = [...words];
    this.pages.set(frame.page, { frame, dx: 0, dy: 0 });
    this.lastPage = frame.page;
    this.width = frame.width;
    this.bottom = bottomOf(words);
  }

  mayContinueOn(frame: PageFrame): boolean {
    return frame.page === this.lastPage + 1 && Math.abs(frame.width - this.width) < 2;
  }

  /** More words of the last page. */
  extend(words: readonly Word[]): void {
    const { dx, dy } = this.pages.get(this.lastPage)!;
    const moved = words.map((word) => move(word, dx, dy));
    this.words.push(...moved);
    this.bottom = Math.max(this.bottom, bottomOf(moved));
  }

  /** The part on the next page, moved up below the last and sideways under its columns. */
  append(words: readonly Word[], frame: PageFrame): void {
    const size = medianOf(words.map((word) => word.size));
    const top = Math.min(...words.map((word) => word.top));
    const dx = sidewaysShift(this.words, words, size);
    const dy = this.bottom + 0.6 * size - top;
    this.breaks.push(this.bottom + 0.3 * size);
    this.pages.set(frame.page, { frame, dx, dy });
    this.lastPage = frame.page;
    this.extend(words);
  }
}

const bottomOf = (words: readonly Word[]): number => Math.max(...words.map((word) => word.bottom));

const move = (word: Word, dx: number, dy: number): Word => ({
  ...word,
  left: word.left + dx,
  right: word.right + dx,
  top: word.top + dy,
  bottom: word.bottom + dy,
  middle: word.middle + dy,
});
