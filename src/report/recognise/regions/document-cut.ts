import { type CellId, cellParts, type Edition, officialForms, type TableId } from '../../../law/index.ts';
import type { Reading, Remark, Section } from '../../report.ts';
import { matchRowLabel } from '../labels/row-labels.ts';
import type { Line } from '../lines/lines.ts';
import type { Regions } from './regions.ts';

const tableNames: Readonly<Record<TableId, string>> = {
  disclosed: '表二',
  applications: '表三',
  disputes: '表四',
};

/**
 * A document that ends inside table 2 or 3, before table 4 and with no section behind: what was to follow was not
 * received. The remark holds the cells that are gone for this one reason. Null for a document that goes on.
 */
export function documentCut(
  lines: readonly Line[],
  regions: Regions,
  sections: readonly Section[],
  edition: Edition | null,
  cells: Readonly<Record<CellId, Reading>>,
): Remark | null {
  const table = regions.applications ?? regions.disclosed;
  const last = lines.findLastIndex((line) => line.text.trim() !== '');
  if (!table || !edition || regions.disputes || last < table.start || last >= table.end) return null;
  if (sections.some(({ id }) => id === 's5' || id === 's6')) return null;
  const name = regions.applications ? 'applications' : 'disclosed';
  const all = officialForms[edition].cells;
  const labelled = lastRowLabelled(name, lines.slice(table.start, last + 1));
  const printed = all.findIndex((id) => id.startsWith(`${name}/${labelled}/`));
  const gone = all.slice(
    Math.max(
      printed,
      firstGone(all, cells),
      all.findIndex((id) => id.startsWith(`${name}/`)),
    ),
  );
  if (gone.length === 0) return null;
  return {
    kind: 'document-cut',
    message: `文件没有收全：${nameOf(edition, gone[0]!)}起缺失。`,
    place: lines[last]!.place,
    cells: gone,
  };
}

/** The row whose label stands last; rows above it were received, filled in or not. */
function lastRowLabelled(table: 'disclosed' | 'applications', lines: readonly Line[]): string | null {
  for (const line of lines.toReversed()) {
    const found = isHeading.test(line.text) ? null : matchRowLabel(table, line.text);
    if (found) return found.row;
  }
  return null;
}

/** Headings of columns that read like labels of rows. */
const isHeading = /^[\s|]*(?:总计|合计|其他)[\s|]*$/;

/** Index of the first cell behind the last printed row, or of that row when it lost its end. */
function firstGone(all: readonly CellId[], cells: Readonly<Record<CellId, Reading>>): number {
  const last = all.findLastIndex((id) => (cells[id]?.origin ?? null) !== null);
  const isLost = last >= 0 && cells[all[last]!]!.state === 'missing';
  return isLost ? all.findIndex((id) => cellParts(id).row === cellParts(all[last]!).row) : last + 1;
}

function nameOf(edition: Edition, cell: CellId): string {
  const { table, row } = cellParts(cell);
  const { rows } = officialForms[edition].tables[table];
  const found = rows.find(({ id }) => id === row)!;
  return rows[0] === found ? tableNames[table] : `${tableNames[table]}“${found.label}”一行`;
}
