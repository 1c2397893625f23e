import { type Edition, officialForms, type TableId } from '../../../src/law/index.ts';
import { type Figures, type Prints, printsOf } from './figures.ts';
import { type Grid, gridsOf } from './grid.ts';
import { headings, type Prose, type Voice } from './prose.ts';

/** A report ready to be set in some layout: its words and its three printed tables. */
export interface Manuscript {
  readonly body: string;
  readonly year: number;
  readonly edition: Edition;
  readonly prose: Prose;
  readonly headings: readonly string[];
  readonly prints: Prints;
  readonly grids: Readonly<Record<TableId, Grid>>;
}

/** What a report is written from. `prints` and `grids` apply damage to values and to tables. */
export interface Draft {
  readonly body: string;
  readonly year: number;
  readonly edition?: Edition;
  readonly figures: Figures;
  readonly voice: Voice;
  readonly prints?: (prints: Prints) => Prints;
  readonly grids?: (grid: Grid) => Grid;
}

/** Writes the report: figures add up first, then the damage is done, so that words and sums stay true. */
export function write(draft: Draft): Manuscript {
  const edition = draft.edition ?? (draft.year <= 2020 ? '2019' : '2021');
  const whole = printsOf(edition, draft.figures);
  const prints = draft.prints?.(whole) ?? whole;
  const grids = gridsOf(officialForms[edition], prints);
  const damage = draft.grids ?? ((grid: Grid) => grid);
  return {
    body: draft.body,
    year: draft.year,
    edition,
    prose: draft.voice(draft.body, draft.year, whole, edition),
    headings,
    prints,
    grids: {
      disclosed: damage(grids.disclosed),
      applications: damage(grids.applications),
      disputes: damage(grids.disputes),
    },
  };
}

/** The text of the report with each table set by `table`, as lines. */
export function compose(manuscript: Manuscript, table: (grid: Grid) => readonly string[]): string[] {
  const { prose, headings: h, grids } = manuscript;
  return [
    prose.title,
    '',
    ...prose.preface,
    ...(prose.preface.length > 0 ? [''] : []),
    h[0]!,
    ...prose.overview,
    '',
    h[1]!,
    '',
    ...table(grids.disclosed),
    '',
    h[2]!,
    '',
    ...table(grids.applications),
    '',
    h[3]!,
    '',
    ...table(grids.disputes),
    '',
    h[4]!,
    ...prose.problems,
    '',
    h[5]!,
    ...prose.other,
    ...(prose.signature.length > 0 ? ['', ...prose.signature] : []),
  ];
}
