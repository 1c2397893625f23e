import type { Line, PrintedCell } from '../lines/lines.ts';
import type { NameRow } from './printed-rows.ts';
import type { OpenRow } from './separated-row.ts';

/**
 * Appends to the row above what a line holds of its label, which is wrapped inside its column; false, with the row
 * left as it is, when the line is none of it.
 */
export function endsLabelOf(
  above: OpenRow,
  line: Line,
  filled: readonly PrintedCell[],
  nameRow: NameRow,
): boolean {
  if (above.labels.length === 0 || above.label.length > longestLabel) return false;
  if (above.layout.split(':')[0] !== String(line.cells.length)) return false;
  if (filled.some((cell) => cell.column >= above.labels.length || beginsAnew.test(cell.text))) return false;
  const rest = filled.map((cell) => cell.text).join('');
  const own = nameRow(rest);
  const named = nameRow(above.label);
  if (own !== null && named !== null && own !== named && !own.startsWith(`${named}.`)) return false;
  // Of a row below that prints no value: with the end of its label the row above would get its name.
  const whole = nameRow(above.label + rest);
  if (named !== null && whole !== named && !whole?.startsWith(`${named}.`)) return false;
  for (const cell of filled) above.labels[cell.column] += cell.text;
  above.label = above.labels.join('');
  return true;
}

/** The number or the group a label of its own begins with. */
const beginsAnew = /^(?:[（(]?[一二三四五六七八][）)]|[一二三四五六]、|\d\s*[.．、]|第二十条|信息内容)/;

/** Longer than any label of the form with those of its groups. */
const longestLabel = 200;
