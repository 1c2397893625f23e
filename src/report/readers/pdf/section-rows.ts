import { type Align, alignmentOf, type Column, edgesOf, learnColumns } from './columns.ts';
import { alignmentByHeads, headedColumns, headsOf } from './headings/headed-columns.ts';
import { arrangeHeadings, type Headings } from './headings/headings.ts';
import { labelRows } from './headings/label-columns.ts';
import { groupRows, type RowGroup } from './headings/label-groups.ts';
import { type Segment, segmentsOf } from './headings/label-segments.ts';
import { columnsUnderHeads } from './headings/proven-columns.ts';
import { nearestColumn, placeValues, type RowValues } from './row-values.ts';
import type { Section } from './sections.ts';
import { joinWords } from './values.ts';
import type { Word } from './words.ts';

/** A row below the headings: its own label and its values by column. */
export interface SectionRow {
  readonly middle: number;
  readonly label: readonly Segment[];
  readonly values: RowValues;
}

/** A section with every text in its place. */
export interface SectionRows {
  /** Borders of the value columns. */
  readonly edges: readonly number[];
  readonly headings: Headings;
  readonly rows: readonly SectionRow[];
  readonly groups: readonly RowGroup[];
  /** Label columns: those of groups and the last one. */
  readonly labelColumns: number;
}

/** How the values of a table line up in their cells: as most of its sections show. */
export function alignmentOfTable(sections: readonly Section[], size: number): Align {
  const votes = sections.flatMap(({ rows, headings, texts }) => {
    const values = rows.map((row) => row.values);
    const align = alignmentByHeads(alignmentOf(values, size).columns, headings, texts, size);
    return align ? rows.map(() => align) : [];
  });
  const count = (align: Align): number => votes.filter((vote) => vote === align).length;
  if (votes.length > 0) {
    const most = (['left', 'right'] as const).find((align) => count(align) > votes.length / 2);
    if (most) return most;
    if (count('centre') > votes.length / 2) return 'centre';
  }
  const all = sections.flatMap(({ rows }) => rows.map((row) => row.values));
  return alignmentOf(all, size).align;
}

/** A section with its columns known and its texts told apart. */
export interface ColumnedSection {
  readonly section: Section;
  readonly columns: readonly Column[];
  readonly edges: readonly number[];
  readonly labels: readonly Segment[];
  /** Texts that stand in value cells. */
  readonly others: readonly Word[];
}

/** Finds the columns of a section, and which of its texts are labels. */
export function columnsOfSection(section: Section, align: Align, size: number): ColumnedSection {
  const values = section.rows.map((row) => row.values);
  const learnt = learnColumns(values, align, size);
  const heads = headsOf(learnt, section.headings, section.texts, size);
  const headed = headedColumns(learnt, align, heads, section.headings, size, values.length);
  const proven = headed.length === heads.length ? null : columnsUnderHeads(values, heads, align, size);
  const found = proven ?? headed;
  const columns = found.length > 0 ? found : [columnOver([...section.headings, ...section.texts])];
  const edges = edgesOf(columns);
  const labels: Word[] = [];
  const others: Word[] = [];
  for (const text of section.texts) ((text.left + text.right) / 2 < edges[0]! ? labels : others).push(text);
  return { section, columns, edges, labels: segmentsOf(labels), others };
}

/** One column over all words, where neither values nor headings show any. */
function columnOver(words: readonly Word[]): Column {
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  return { left, right, anchor: (left + right) / 2 };
}

/** Finds headings, rows and labels of a section; `labelWidth` is the width of a full label line in the table. */
export function rowsOfSection(
  { section, columns, edges, labels, others }: ColumnedSection,
  align: Align,
  labelWidth: number,
  breaks: readonly number[],
): SectionRows {
  const labelled = labelRows(
    labels,
    section.rows.map((row) => row.middle),
    breaks,
    labelWidth,
  );
  const headings = [...section.headings, ...labelled.headings.flatMap((line) => line.words)];
  const valued = section.rows.map((row, index) => ({
    middle: row.middle,
    label: labelled.rows[index]!,
    values: placeValues(row.values, columns, align),
  }));
  const blank = labelled.blank.map((label) => ({
    middle: (label[0]!.middle + label.at(-1)!.middle) / 2,
    label,
    values: columns.map(() => undefined),
  }));
  const rows: SectionRow[] = [...valued, ...blank].sort((a, b) => a.middle - b.middle);
  if (rows.length === 0) headings.push(...others);
  else for (const text of others) placeText(text, rows, columns, align);
  const groups = groupRows(labelled.groups, rows, breaks);
  return {
    edges,
    headings: headings.length > 0 ? arrangeHeadings(headings, columns, edges) : { cells: [], rowCount: 0 },
    rows,
    groups,
    labelColumns: 1 + Math.max(-1, ...groups.map((group) => group.column)) + (labels.length > 0 ? 1 : 0),
  };
}

/** Words in a value cell, e.g. a remark, are kept there as they are. */
function placeText(text: Word, rows: readonly SectionRow[], columns: readonly Column[], align: Align) {
  const distances = rows.map((row) => Math.abs(row.middle - text.middle));
  const row = rows[distances.indexOf(Math.min(...distances))]!;
  const column = nearestColumn(text, columns, align);
  const there = row.values[column];
  row.values[column] = {
    word: there ? joinWords(there.word, text, ' ') : text,
    columns: there?.columns ?? 1,
  };
}
