import { filledCells, isPrinted, type Line } from '../lines/lines.ts';
import { drawsTable, isMarkdownRule, isNote, isPageMark } from '../lines/page-furniture.ts';
import { dropColumnNumbers } from './column-numbers.ts';
import { dropGatheredBlanks, gathersBlanks } from './gathered-blanks.ts';
import { PrintedPage } from './printed-page.ts';
import type { NameRow, PrintedTable } from './printed-rows.ts';
import { isValue } from './printed-values.ts';

/**
 * Reads the lines of one table as rows. Works for grids, for rows cut by tabs or pipes,
 * for one cell per line, and for cells run together without any separator. `hasShortRows`: some rows of the table
 * have so few values that their line may look like a page number.
 */
export function printedTable(
  lines: readonly Line[],
  nameRow: NameRow,
  { hasShortRows = false }: { readonly hasShortRows?: boolean } = {},
): PrintedTable {
  const page = new PrintedPage(nameRow, lines.some(hasSeveralValues), hasShortRows);
  const separatorsStandAlone = !lines.some(isSeparatedValue) || !lines.some(isBesideAnother);
  for (const line of lines) {
    if (!line.grid && drawsTable(line)) continue;
    if (line.grid) {
      page.takeGridRow(line);
      continue;
    }
    const filled = filledCells(line);
    if (filled.length === 0) page.takeEmpty(line, separatorsStandAlone);
    else if (isMarkdownRule(line, filled)) continue;
    else if (isPageMark(line, page)) page.takePageMark();
    else if (filled.length === 1 && isNote(line.text)) page.takeNote();
    else if (filled.length === 1) page.takeSingle(line, filled[0]!);
    else page.takeSeparated(line, filled);
  }
  dropColumnNumbers(page.rows, nameRow);
  if (lines.some(gathersBlanks)) dropGatheredBlanks(page.rows);
  return page;
}

function hasSeveralValues(line: Line): boolean {
  return line.cells.length > 1 && filledCells(line).length > 1 && line.cells.some(isValue);
}

/** A filled line right above another one: where there is none, the lines of separators between them only divide. */
function isBesideAnother(line: Line, index: number, lines: readonly Line[]): boolean {
  const next = lines[index + 1];
  return (
    line.cells.length > 1 && next !== undefined && [line, next].every((one) => one.cells.some(isPrinted))
  );
}

/** A value on a line of its own with a tab or pipe beside it. */
function isSeparatedValue(line: Line): boolean {
  return !line.grid && line.cells.length > 1 && line.cells.some(isValue);
}
