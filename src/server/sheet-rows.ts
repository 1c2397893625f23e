import { readSource, type TableCell } from '../report/index.ts';

/**
 * The rows of the first sheet of a workbook as its cells show (读取表格), empty cells as empty text; null when the
 * file is no workbook that can be read.
 */
export async function sheetRows(
  bytes: Uint8Array,
  name: string,
): Promise<readonly (readonly string[])[] | null> {
  const read = await readSource(bytes, { name, pdf: () => Promise.reject(new Error('not a workbook')) });
  if ('refused' in read || read.document.format !== 'xlsx') return null;
  const cells = read.document.blocks.flatMap((block): readonly Pick<TableCell, 'text' | 'place'>[] =>
    block.kind === 'table' ? block.cells : [block],
  );
  const first = cells[0]?.place.sheet;
  const rows: string[][] = [];
  for (const { text, place } of cells) {
    if (place.sheet !== first || place.row === undefined || place.cell === undefined) continue;
    const row = rows[place.row - 1] ?? [];
    row[place.cell - 1] = text;
    rows[place.row - 1] = row;
  }
  // Rows and cells that were left out are empty, not absent.
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''));
}
