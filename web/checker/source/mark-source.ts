import type { Block, Place, SourceDocument, TableCell } from '../../../src/report/index.ts';

/** What of a source document is to be highlighted: a block, in it a table cell, in it a stretch of text. */
export interface SourceMark {
  readonly block: number;
  /** Index among the cells of the table, or of a line cut by tabs; null for all of it. */
  readonly cell: number | null;
  /** Characters of the text, from and to (exclusive); null for all of it. */
  readonly stretch: readonly [number, number] | null;
}

/**
 * Finds a place of a reading or a finding in the source it came from.
 * `words` is the text that stands there (a number as written, a quoted sentence), to mark it alone.
 * Null when the place names nothing in this document.
 */
export function markSource(document: SourceDocument, place: Place, words: string | null): SourceMark | null {
  const block = document.blocks.findIndex((one) => holds(one, place));
  const found = document.blocks[block];
  if (!found) return null;
  if (found.kind === 'paragraph') {
    if (place.cell !== undefined && found.text.includes('\t')) {
      return { block, cell: place.cell - 1, stretch: null };
    }
    return { block, cell: null, stretch: stretchOf(found.text, startIn(found.text, place), words) };
  }
  const cell = found.cells.findIndex((one) => samePlace(one.place, place));
  if (cell < 0) return { block, cell: null, stretch: null };
  return { block, cell, stretch: stretchOf(found.cells[cell]!.text, 0, words) };
}

function holds(block: Block, place: Place): boolean {
  if (block.kind === 'table') {
    return (
      block.cells.some((cell) => samePlace(cell.place, place)) ||
      (place.table !== undefined && place.table === block.place.table)
    );
  }
  return place.table === undefined && place.row === undefined && samePlace(block.place, place);
}

const keys = ['line', 'page', 'table', 'row', 'cell', 'sheet'] as const;

/** Whether a text's place is the one meant; coordinates that only one of them knows do not tell them apart. */
function samePlace(of: TableCell['place'], meant: Place): boolean {
  const known = keys.filter((key) => of[key] !== undefined && meant[key] !== undefined);
  if (known.length === 0 && !(of.box && meant.box)) return false;
  return (
    known.every((key) => of[key] === meant[key]) && (!of.box || !meant.box || overlap(of.box, meant.box))
  );
}

type Box = NonNullable<Place['box']>;

function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): boolean {
  return ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;
}

/** Where in a line of text a place begins: at its column, or at its cell of a row drawn with pipes. */
function startIn(text: string, { column, cell }: Place): number {
  if (column !== undefined) return column - 1;
  if (cell === undefined) return 0;
  // The outer pipe of a row encloses its cells and separates none.
  const before = text.trimStart().startsWith('|') ? cell : cell - 1;
  return text.split('|', before).join('|').length;
}

/** The words from where they are said to stand, else nothing in particular. */
function stretchOf(text: string, from: number, words: string | null): [number, number] | null {
  if (!words) return null;
  const start = text.indexOf(words, from);
  return start < 0 ? null : [start, start + words.length];
}
