import type { CellId } from '../law/index.ts';
import type { CellState, SectionId } from '../report/index.ts';
import type { RecordKind } from './source.ts';

/** A cell that a person set (改动的单元格): what stood there, what stands there now, and why. */
export interface CellEdit {
  readonly cell: CellId;
  readonly from: { readonly value: number | null; readonly state: CellState };
  /** Null: the cell is left blank. */
  readonly value: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** A reading that was uncertain and which a person has confirmed as it is. */
  readonly confirmed?: true;
}

/** A part of the text that a person wrote or changed (改动的正文). */
export interface TextEdit {
  readonly part: SectionId | 'preface';
  readonly paragraphs: readonly WrittenParagraph[];
  readonly by: string;
  readonly at: string;
}

/** A paragraph in pieces: what was written, and between it the figures that still follow the records. */
export type WrittenParagraph = readonly (string | BoundFigure)[];

/** A figure of the text that follows the records: which one of the draft it is, and its digits. */
export interface BoundFigure {
  readonly key: string;
  readonly digits: string;
}

/** Where a number of a version came from, without the records themselves: how many, and their fingerprint. */
export type KeptSource =
  | {
      readonly kind: 'records';
      readonly of: RecordKind;
      readonly count: number;
      readonly fingerprint: string;
    }
  | { readonly kind: 'entries'; readonly ids: readonly string[] }
  | { readonly kind: 'cells'; readonly cells: readonly CellId[] }
  | { readonly kind: 'reason'; readonly reason: string };

/** A figure in the text with its place and source. */
export interface KeptFigure {
  readonly key: string;
  readonly part: SectionId | 'preface';
  readonly paragraph: number;
  readonly start: number;
  readonly length: number;
  readonly value: number;
  readonly source: KeptSource;
}

/** What is known of a version beside the report itself. */
export interface VersionNotes {
  /** Sources of cells and figures; empty for what was not drafted from records. */
  readonly cells: Readonly<Record<CellId, KeptSource>>;
  readonly figures: readonly KeptFigure[];
  /** What the records do not tell, in Chinese. */
  readonly gaps: readonly string[];
  /** What the records count, to hold the report against. */
  readonly recorded: Readonly<Record<CellId, number>>;
  readonly cellEdits: readonly CellEdit[];
  readonly textEdits: readonly TextEdit[];
}

/** Nothing is known but what the report says. */
export const noNotes: VersionNotes = {
  ...{ cells: {}, figures: [], gaps: [], recorded: {}, cellEdits: [], textEdits: [] },
};
