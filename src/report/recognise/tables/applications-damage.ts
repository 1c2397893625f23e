import type { FormRow } from '../../../law/index.ts';
import type { Remark } from '../../report.ts';
import type { Place } from '../../source-document.ts';
import { damagedApplicantHeadings } from '../labels/damaged-headings.ts';
import { damagedRowLabels } from '../labels/damaged-labels.ts';
import { cutGroupLabels } from '../labels/group-labels.ts';
import { misplacedLabels } from '../labels/misplaced-labels.ts';
import { matchRowLabel } from '../labels/row-labels.ts';
import type { Line } from '../lines/lines.ts';
import type { PrintedTable } from '../print/printed-rows.ts';
import type { Binding } from './bind-rows.ts';

/** The row of table 3 that a label names. */
export const rowOfApplications = (label: string): string | null =>
  matchRowLabel('applications', label)?.row ?? null;

/** What of the print of table 3 is damaged, although its rows were told: rows, headings, labels, pages. */
export function applicationsDamage(
  form: readonly FormRow[],
  lines: readonly Line[],
  printed: PrintedTable,
  binding: Binding,
): Remark[] {
  const bound = form.flatMap((row) => {
    const source = binding.rows.get(row.id);
    return source && !binding.byPosition.has(row.id) ? [[row, source] as const] : [];
  });
  return [
    ...unknownRows(binding),
    ...damagedApplicantHeadings(printed.headers),
    ...damagedRowLabels(bound, printed),
    ...cutGroupLabels(lines),
    ...misplacedLabels(binding.rows),
    ...detachedLabels(form, binding),
    ...(printed.headBroken ? [broken('表三的表头被空行或分页断开', printed.headBroken)] : []),
    ...(printed.broken ? [broken('表三中间有空行或分页，已接续识别', lines[0]?.place ?? null)] : []),
  ];
}

function unknownRows({ unbound }: Binding): Remark[] {
  return unbound.map((row) => ({
    kind: 'row-unknown',
    message: `表三中有一行未能对应到格式文本：${(row.label || row.before).slice(-30) || '（无标签）'}。`,
    place: row.place,
    cells: [],
  }));
}

/** Rows of numbers that stand apart from their labels, as where a page was converted column by column. */
function detachedLabels(form: readonly FormRow[], { rows, byPosition }: Binding): Remark[] {
  const detached = form.filter(
    ({ id }) => byPosition.has(id) && rowOfApplications(rows.get(id)!.before) !== id,
  );
  const [first] = detached;
  if (!first) return [];
  const message = `“${first.label}”${detached.length > 1 ? `等 ${detached.length} 行` : '一行'}的行名与数字分离`;
  return [{ kind: 'label-damaged', message, place: rows.get(first.id)!.place, cells: [] }];
}

function broken(message: string, place: Place | null): Remark {
  return { kind: 'table-broken', message, place, cells: [] };
}
