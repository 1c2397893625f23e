import type { Place, Table } from '../../../source-document.ts';
import { placeOf } from '../page-frame.ts';
import { GridDraft } from '../table-draft.ts';
import type { Word } from '../words.ts';
import { joinParts } from './pages.ts';
import type { RuledPart } from './parts.ts';

/** The table that ruled lines draw, from its parts on one or more pages. `number` counts tables from 1. */
export function ruledTableOf(parts: readonly RuledPart[], number: number): Table {
  const table = joinParts(parts);
  const grid = new GridDraft(table.columnCount);
  for (const cell of table.cells) grid.add(cell);
  const drafts = grid.complete();
  const pages = new Map<number, number>();
  for (const { row, words } of drafts) if (words[0] && !pages.has(row)) pages.set(row, words[0].page);
  const order = new Map<number, number>();
  let page = parts[0]!.frame.page;
  return {
    kind: 'table',
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    place: { ...wordsPlace(parts[0]!.words, parts), table: number },
    cells: drafts.map(({ row, column, rowSpan, columnSpan, text, words }) => {
      const cell = (order.get(row) ?? 0) + 1;
      order.set(row, cell);
      page = pages.get(row) ?? page;
      const place = words.length > 0 ? wordsPlace(words, parts) : { page };
      return {
        row,
        column,
        rowSpan,
        columnSpan,
        text,
        place: { ...place, table: number, row: row + 1, cell },
      };
    }),
  };
}

/** The place of words on the page where they begin. */
function wordsPlace(words: readonly Word[], parts: readonly RuledPart[]): Place {
  const page = Math.min(...words.map((word) => word.page));
  const { frame } = parts.find((part) => part.frame.page === page)!;
  const own = words.filter((word) => word.page === page);
  return placeOf(frame, {
    left: Math.min(...own.map((word) => word.left)),
    top: Math.min(...own.map((word) => word.top)),
    right: Math.max(...own.map((word) => word.right)),
    bottom: Math.max(...own.map((word) => word.bottom)),
  });
}
