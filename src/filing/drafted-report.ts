import type { CellId } from '../law/index.ts';
import type { Report, SectionId } from '../report/index.ts';
import type { Source } from './source.ts';

/** A figure in the text of a draft, bound to its source. */
export interface DraftedFigure {
  readonly part: SectionId | 'preface';
  /** Number of the paragraph within its part, from 0. */
  readonly paragraph: number;
  /** Where its digits begin in the paragraph. */
  readonly start: number;
  readonly length: number;
  readonly value: number;
  readonly source: Source;
}

/** A report drafted from records, with the source of every number in it (年报初稿). */
export interface DraftedReport {
  readonly report: Report;
  readonly sources: {
    readonly cells: Readonly<Record<CellId, Source>>;
    readonly figures: readonly DraftedFigure[];
  };
  /** What the records do not tell and a person must add, in Chinese. */
  readonly gaps: readonly string[];
}
