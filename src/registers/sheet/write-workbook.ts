import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { RegisterEntry } from '../entry.ts';
import { exportRows } from '../export-rows.ts';
import { type RegisterKindId, registerKinds } from '../kinds.ts';

/** The type of a workbook, for downloads. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Entries as a workbook (导出台账 XLSX), a sheet for each kind. A kind without entries gives its headings alone: the
 * template for filling in and taking in again.
 */
export async function writeWorkbook(
  entries: readonly RegisterEntry[],
  kinds: readonly RegisterKindId[],
  bodyName: (id: string) => string,
): Promise<Uint8Array> {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const wanted = kinds.length > 0 ? kinds : [...byKind.keys()];
  const sheets = (wanted.length > 0 ? wanted : (['training'] as const)).map((kind) => {
    const [heading, ...rows] = exportRows(byKind.get(kind) ?? [], kind, bodyName);
    const data: SheetData = [
      heading!.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => ({ value }))),
    ];
    const columns = heading!.map((text) => ({ width: Math.max(10, 2 * String(text).length + 2) }));
    return { sheet: registerKinds[kind].label, columns, data, stickyRowsCount: 1 };
  });
  const blob = await writeXlsxFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
