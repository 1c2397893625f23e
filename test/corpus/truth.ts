import type { CellId } from '../../src/law/index.ts';
import type { Setting } from './corpus-document.ts';
import type { Manuscript } from './manuscript/manuscript.ts';

/** The golden reading. `cells` holds null where nothing is printed or the print cannot be told. */
export interface Truth {
  readonly shows: string;
  readonly body: string | null;
  readonly year: number | null;
  /** Null for a report of a year before the forms. */
  readonly edition: string | null;
  readonly cells: Readonly<Record<CellId, number | null>>;
  /** Cells whose number can only be inferred from sums: a reader may give it or leave the cell open. */
  readonly inferable?: Readonly<Record<CellId, number>>;
}

/** The golden reading of a manuscript as it is set. */
export function truthOf(setting: Setting, manuscript: Manuscript): Truth {
  const cells = Object.entries(manuscript.prints).map(([cell, { value }]) => [cell, value] as const);
  const open = setting.inferable ?? (() => false);
  const inferable = cells.filter(([cell, value]) => open(cell) && value !== null);
  return {
    shows: setting.shows,
    body: manuscript.body,
    year: manuscript.year,
    ...setting.said,
    edition: manuscript.edition,
    cells: Object.fromEntries(cells.map(([cell, value]) => [cell, open(cell) ? null : value])),
    ...(inferable.length > 0 ? { inferable: Object.fromEntries(inferable) as Record<CellId, number> } : {}),
  };
}

/** The name of the file that holds the golden reading of a document. */
export const truthFile = (file: string): string => file.replace(/\.[^.]+$/, '.truth.json');

/** The golden reading as committed: one row of the form per line. */
export function truthText(truth: Truth): string {
  const { cells, inferable, ...about } = truth;
  const facts = Object.entries({
    ...about,
    cells: rowsOf(cells),
    ...(inferable ? { inferable: rowsOf(inferable) } : {}),
  });
  const lines = facts.map(
    ([name, fact]) =>
      `  ${JSON.stringify(name)}: ${Array.isArray(fact) ? `{\n${fact.join(',\n')}\n  }` : JSON.stringify(fact)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function rowsOf(cells: Readonly<Record<CellId, number | null>>): string[] {
  const rows = Map.groupBy(Object.entries(cells), ([cell]) => cell.slice(0, cell.lastIndexOf('/')));
  return [...rows.values()].map(
    (row) => `    ${row.map(([cell, value]) => `${JSON.stringify(cell)}: ${value}`).join(', ')}`,
  );
}
