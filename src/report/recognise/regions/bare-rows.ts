import { matchRowLabel } from '../labels/row-labels.ts';
import { compact } from '../lines/compact.ts';
import type { Line } from '../lines/lines.ts';

/** A row of table 2 as a line of text: its label, and its numbers set apart by blanks. */
const row =
  /^[\s|｜]*(?<label>(?![\s|｜])[^\d。；，：:]{2,24}?)(?<values>(?:[\s|｜]+\d{1,9}(?:\.\d+)?){1,3})[\s|｜]*$/;

/** Rows that the edition of 2021 prints with one number, and that of 2019 with more. */
const oneNumber: ReadonlySet<string> = new Set(['licensing', 'penalty', 'coercion', 'fees']);

/** Rows that only the edition of 2019 has. */
const of2019: ReadonlySet<string> = new Set(['otherExternalServices', 'procurement']);

/**
 * The first row of a table 2 that was copied without its headings; −1 when there is none. Two rows prove the table
 * by their labels, and one of them its edition; a line that names a row in other words proves nothing.
 */
export function findBareRows(lines: readonly Line[]): number {
  const rows = lines.flatMap((line, index) => {
    const found = line.grid ? null : rowIn(line.text);
    return found ? [{ index, ...found }] : [];
  });
  const provesEdition = rows.some(
    ({ name, count }) => (oneNumber.has(name) && count === 1) || of2019.has(name),
  );
  return rows.length > 1 && provesEdition ? rows[0]!.index : -1;
}

function rowIn(text: string): { readonly name: string; readonly count: number } | null {
  const { label, values } = row.exec(text)?.groups ?? {};
  if (label === undefined || values === undefined || !wholeLabel.test(compact(label))) return null;
  const named = matchRowLabel('disclosed', label);
  return named?.named === 1 ? { name: named.row, count: values.match(/\d+(?:\.\d+)?/g)!.length } : null;
}

/** The label of a row and nothing beside it: 全年作出行政许可 12 is prose. */
const wholeLabel =
  /^(?:规章|(?:行政)?规范性文件|行政许可|(?:其他)?对外管理服务事项|行政处罚|行政强制|行政事业性收费|政府集中采购)(?:\([^)]*\))?$/;
