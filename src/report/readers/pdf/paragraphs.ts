import type { Paragraph } from '../../source-document.ts';
import { medianOf } from './columns.ts';
import type { ProseRegion } from './continued.ts';
import { joinWrapped, type Line, linesOf, textOf } from './lines.ts';
import { outlineOf } from './outline.ts';
import { type PageFrame, placeOf } from './page-frame.ts';

/** A printed line of running text with what decides where paragraphs end. */
interface ProseLine extends Line {
  readonly text: string;
  readonly frame: PageFrame;
}

/** The paragraphs of running text, put together from their lines; `regions` follow one another without a table between. */
export function paragraphsOf(regions: readonly ProseRegion[]): Paragraph[] {
  const pages = regions.map(({ words, frame }) =>
    linesOf(
      words.filter((word) => !word.vertical),
      0.4,
    ).map((line) => ({ ...line, text: textOf(line.words), frame })),
  );
  const paragraphs: ProseLine[][] = [];
  let before: ProseLine | null = null;
  for (const lines of pages) {
    const column = typeArea(lines);
    const pitch = usualPitch(lines);
    for (const line of lines) {
      if (before && continues(before, line, column, pitch)) paragraphs.at(-1)!.push(line);
      else paragraphs.push([line]);
      before = line;
    }
  }
  const vertical = regions.flatMap(({ words, frame }) =>
    words.filter((word) => word.vertical).map((word) => ({ text: word.text, place: placeOf(frame, word) })),
  );
  return [
    ...paragraphs.map((lines) => ({
      kind: 'paragraph' as const,
      text: lines.reduce((text, line) => joinWrapped(text, line.text), ''),
      place: placeOf(lines[0]!.frame, boxOf(lines)),
    })),
    ...vertical.map((word) => ({ kind: 'paragraph' as const, ...word })),
  ];
}

/** Left and right border of the running text. */
interface TypeArea {
  readonly left: number;
  readonly right: number;
  /** Size of most of the text. */
  readonly size: number;
}

function typeArea(lines: readonly ProseLine[]): TypeArea {
  return {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    size: medianOf(lines.map((line) => line.size)),
  };
}

function usualPitch(lines: readonly ProseLine[]): number {
  return medianOf(lines.slice(1).map((line, index) => line.middle - lines[index]!.middle));
}

/** Whether a line goes on with the paragraph of the line before: that one is full, and this one is not indented. */
function continues(before: ProseLine, line: ProseLine, column: TypeArea, pitch: number): boolean {
  const samePage = before.page === line.page;
  if (Math.abs(line.size / before.size - 1) > 0.12) return false;
  const full = before.right > column.right - 1.6 * line.size;
  if (full && samePage && line.size > 1.15 * column.size && isCentred(line, column)) return true;
  if (isCentred(before, column) && isCentred(line, column))
    return samePage && line.middle - before.middle < 2.2 * line.size;
  if (!full) return false;
  if (line.left > column.left + 1.2 * line.size) return false;
  if (samePage && line.middle - before.middle > 1.45 * Math.max(pitch, line.size)) return false;
  const outline = outlineOf(line.text);
  return (
    outline === null ||
    outline.style === 'item' ||
    outline.style === 'clause' ||
    !/[。；：]$/.test(before.text)
  );
}

/** A line in the middle that does not fill the width: a title, which may take several lines. */
function isCentred(line: ProseLine, column: TypeArea): boolean {
  const centred = Math.abs((line.left + line.right) / 2 - line.frame.width / 2) < 1.5 * line.size;
  return centred && line.left > column.left + line.size && line.right < column.right - line.size;
}

function boxOf(lines: readonly ProseLine[]) {
  const own = lines.filter((line) => line.page === lines[0]!.page);
  return {
    left: Math.min(...own.map((line) => line.left)),
    top: Math.min(...own.map((line) => line.top)),
    right: Math.max(...own.map((line) => line.right)),
    bottom: Math.max(...own.map((line) => line.bottom)),
  };
}
