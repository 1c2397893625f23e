import { type Line, linesOf, textOf } from './lines.ts';
import { outlineOf } from './outline.ts';
import { valuesOf } from './values.ts';
import type { Word } from './words.ts';

/** A stretch of a page from top to bottom that is either running text or (part of) a table. */
export interface Strip {
  readonly kind: 'prose' | 'table';
  readonly words: readonly Word[];
}

/** Cuts a page into running text and tables, by the gaps inside its lines. */
export function stripsOf(words: readonly Word[]): Strip[] {
  const upright = words.filter((word) => !word.vertical);
  const lines = linesOf(upright, 0.7).map(surveyLine);
  const tables = findTables(lines).filter((span) => isTable(lines.slice(span.from, span.to + 1)));
  const strips: Strip[] = [];
  let next = 0;
  const pushProse = (to: number): void => {
    const prose = lines.slice(next, to).flatMap((line) => line.words);
    if (prose.length > 0) strips.push({ kind: 'prose', words: prose });
  };
  const vertical = words.filter((word) => word.vertical);
  const taken = new Set<Word>();
  for (const { from, to } of tables) {
    pushProse(from);
    const top = lines[from]!.top;
    const bottom = lines[to]!.bottom;
    const beside = vertical.filter((word) => word.bottom > top && word.top < bottom && !taken.has(word));
    for (const word of beside) taken.add(word);
    strips.push({
      kind: 'table',
      words: [...lines.slice(from, to + 1).flatMap((line) => line.words), ...beside],
    });
    next = to + 1;
  }
  pushProse(lines.length);
  const left = vertical.filter((word) => !taken.has(word));
  if (left.length > 0) strips.push({ kind: 'prose', words: left });
  return strips;
}

/** A line with what decides whether it stands in a table. */
interface SurveyedLine extends Line {
  readonly text: string;
  readonly values: readonly Word[];
  /** Its words that are no values. */
  readonly texts: readonly Word[];
  /** Size of its smallest words. */
  readonly smallest: number;
  /** True when wide gaps divide the line, as cells do. */
  readonly divided: boolean;
}

function surveyLine(line: Line): SurveyedLine {
  const { values } = valuesOf(line.words);
  return {
    ...line,
    text: textOf(line.words),
    values,
    texts: line.words.filter((word) => !values.includes(word)),
    smallest: Math.min(...line.words.map((word) => word.size)),
    divided: values.length >= 3 || hasWideGap(line),
  };
}

function hasWideGap({ words }: Line): boolean {
  let right = words[0]!.right;
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index]!;
    const before = words[index - 1]!;
    const gap = word.left - right;
    // The tab behind a number or bullet that begins a line divides no cells.
    const list =
      index === 1 && !/^\d+$/.test(before.text) && (before.text.length <= 1 || isBareOutline(before.text));
    if (gap > 1.2 * Math.min(before.size, word.size) && !list) return true;
    right = Math.max(right, word.right);
  }
  return false;
}

const isBareOutline = (text: string): boolean => text.length <= 4 && outlineOf(text) !== null;

interface Span {
  from: number;
  to: number;
  /** Size of its smallest words. */
  smallest: number;
}

/** How far apart the rows of a table may stand, in parts of its size. */
const widestGap = 4.5;

function findTables(lines: readonly SurveyedLine[]): Span[] {
  const tables: Span[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.divided) continue;
    const table = tables.at(-1);
    if (table && (follows(lines, table, index) || bridges(lines, table, index))) {
      const added = lines.slice(table.to + 1, index + 1);
      table.smallest = Math.min(table.smallest, ...added.map(({ smallest }) => smallest));
      table.to = index;
    } else tables.push({ from: index, to: index, smallest: line.smallest });
  }
  for (const [index, table] of tables.entries()) {
    extendUp(lines, table, tables[index - 1]?.to ?? -1);
    extendDown(lines, table, tables[index + 1]?.from ?? lines.length);
  }
  return tables;
}

/** Whether a line stands so close below a table that it is its next row whatever the size of the table's type. */
function follows(lines: readonly SurveyedLine[], table: Span, next: number): boolean {
  const line = lines[next]!;
  const smallest = Math.min(table.smallest, line.smallest);
  return next === table.to + 1 && line.top - lines[table.to]!.bottom <= widestGap * smallest;
}

/** Whether the lines between a table and a further divided line are cells that stand alone in their row. */
function bridges(lines: readonly SurveyedLine[], table: Span, next: number): boolean {
  if (next - table.to > 15) return false;
  const known = survey(lines, table, lines[next]!);
  for (let index = table.to + 1; index <= next; index += 1) {
    const line = lines[index]!;
    if (line.top - lines[index - 1]!.bottom > widestGap * known.size) return false;
    if (index < next && isProse(line, known)) return false;
  }
  return true;
}

/** Heading lines above the first divided line, e.g. 申请人情况. */
function extendUp(lines: readonly SurveyedLine[], table: Span, after: number): void {
  const known = survey(lines, table);
  while (table.from - 1 > after) {
    const line = lines[table.from - 1]!;
    const below = lines[table.from]!;
    const outline = outlineOf(line.text);
    if (isProse(line, known) || (outline && outline.style !== 'clause' && !isLabelTop(line, below, known)))
      return;
    if (below.top - line.bottom > 3.5 * known.size) return;
    if (line.left < known.left - 1.5 * known.size || line.right > known.right + 1.5 * known.size) return;
    table.from -= 1;
  }
}

/** The first line of a wrapped label whose values stand lower. */
function isLabelTop(line: SurveyedLine, below: SurveyedLine, known: Known): boolean {
  return line.right <= known.labelRight && below.top - line.bottom < 0.9 * known.size;
}

/** The rest of a wrapped label, or rows whose values are all blank, below the last divided line. */
function extendDown(lines: readonly SurveyedLine[], table: Span, before: number): void {
  while (table.to + 1 < before) {
    const known = survey(lines, table);
    const line = lines[table.to + 1]!;
    const above = lines[table.to]!;
    const gap = line.top - above.bottom;
    if (isProse(line, known) || line.right > known.labelRight) return;
    const wrapped =
      gap < 0.9 * known.size && above.words.some((word) => word.left < line.right && word.right > line.left);
    const row =
      gap < 2.5 * known.size && outlineOf(line.text) !== null && known.fonts.has(line.words[0]!.font);
    if (!wrapped && !row) return;
    table.to += 1;
  }
}

/** What is known of a table from the lines that surely belong to it. */
interface Known {
  readonly left: number;
  readonly right: number;
  /** Labels end before the middle of the first value column. */
  readonly labelRight: number;
  readonly size: number;
  readonly smallest: number;
  readonly largest: number;
  readonly fonts: ReadonlySet<string>;
  /** Highest number of the labels 一、二、… so far. */
  readonly chapter: number;
}

function survey(lines: readonly SurveyedLine[], table: Span, next?: SurveyedLine): Known {
  const own = lines.slice(table.from, table.to + 1);
  const all = next ? [...own, next] : own;
  const texts = all.flatMap((line) => line.texts);
  const sizes = texts.map((word) => word.size).sort((a, b) => a - b);
  const firstValues = own.flatMap((line) => (line.values.length > 0 ? [centreOf(line.values[0]!)] : []));
  const left = Math.min(...all.map((line) => line.left));
  const right = Math.max(...all.map((line) => line.right));
  return {
    left,
    right,
    labelRight: firstValues.length > 0 ? Math.min(...firstValues) : (left + right) / 2,
    size: sizes[sizes.length >> 1] ?? all[0]!.size,
    smallest: sizes[0] ?? all[0]!.size,
    largest: sizes.at(-1) ?? all[0]!.size,
    fonts: new Set(texts.map((word) => word.font)),
    chapter: Math.max(0, ...own.map((line) => chapterOf(line.text))),
  };
}

const centreOf = (word: Word): number => (word.left + word.right) / 2;

function chapterOf(text: string): number {
  const outline = outlineOf(text);
  return outline?.style === 'chapter' ? outline.number : 0;
}

/** Whether a line is a sentence or a heading rather than a cell of the table. */
function isProse(line: SurveyedLine, known: Known): boolean {
  if (line.size > 1.15 * known.largest || line.size < 0.85 * known.smallest) return true;
  if (/[。；;！？]$/.test(line.text) || (/[：:]$/.test(line.text) && line.text.length > 8)) return true;
  const outline = outlineOf(line.text);
  if (outline?.style === 'chapter') {
    // 四、 is the next label of a table that has shown 一、二、, but a heading behind one that has shown 四、.
    const next =
      outline.number > known.chapter && outline.number <= known.chapter + (known.chapter > 0 ? 2 : 1);
    return line.right > known.labelRight || !next;
  }
  return outline?.style === 'section' && line.right > known.labelRight && line.text.length > 25;
}

/** Whether the lines found really are a table: several rows, or a row of several values. */
function isTable(lines: readonly SurveyedLine[]): boolean {
  const divided = lines.filter((line) => line.divided);
  const sentences = lines.filter((line) => line.text.includes('。'));
  if (sentences.length > 0.3 * lines.length) return false;
  if (divided.some((line) => line.values.length >= 3)) return true;
  return divided.length >= 3 || (divided.length >= 2 && divided.some((line) => line.values.length > 0));
}
