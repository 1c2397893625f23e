import type { Remark } from '../../report.ts';
import { compact } from '../lines/compact.ts';
import { lettersOf } from '../lines/letters.ts';
import type { Line, PrintedCell } from '../lines/lines.ts';
import { labelDamaged } from './damaged-labels.ts';

/** The labels of the groups of table 3, which have no row of their own, by the numbers they begin with. */
const groups: readonly (readonly [number: string, label: string])[] = [
  ['三、', '三、本年度办理结果'],
  ['(三)', '（三）不予公开'],
  ['(四)', '（四）无法提供'],
  ['(五)', '（五）不予处理'],
  ['(六)', '（六）其他处理'],
];

/** Labels of groups that lost their end (（六）其他, 三、本年), each once, where no other cell of the table holds it. */
export function cutGroupLabels(lines: readonly Line[]): Remark[] {
  const found = new Map<string, Remark>();
  let others: readonly string[] | null = null;
  for (const cell of numberedCells(lines)) {
    const text = compact(cell.text);
    const [, label] = groups.find(([number]) => text.startsWith(number)) ?? [];
    if (label === undefined || found.has(label)) continue;
    const own = lettersOf(text);
    const official = lettersOf(label);
    if (own.length < 2 || own.length >= official.length || !official.startsWith(own)) continue;
    others ??= lines.flatMap(({ cells }) => cells.map(({ text }) => lettersOf(text)).filter(Boolean));
    const rest = official.slice(own.length);
    const restElsewhere = others.some((other) => rest.startsWith(other) || other.startsWith(rest));
    if (!restElsewhere) found.set(label, labelDamaged(cell.text, label, cell.place));
  }
  return [...found.values()];
}

/** The cells that begin with a number, but for the last of all: where a document ends inside it, nothing was damaged. */
function numberedCells(lines: readonly Line[]): PrintedCell[] {
  const found: PrintedCell[] = [];
  for (const { cells } of lines)
    for (const cell of cells) if (mayBeNumbered(cell.text) && numbered.test(cell.text)) found.push(cell);
  if (found.length === 0) return found;
  const last = lines.findLast(({ text }) => text.trim() !== '')?.cells.findLast(({ text }) => text !== '');
  return found.filter((cell) => cell !== last);
}

/** Asked first of every cell, most of which hold a digit or two: one sign is looked at faster than a pattern is. */
const mayBeNumbered = (text: string): boolean => text.length > 2 && beginnings.includes(text.charAt(0));

const beginnings = '三（(';

/** A number of a group with no more behind it than its label, however many blanks stand between the characters. */
const numbered = /^(?:三\s*、|[（(]\s*[三四五六]\s*[)）]).{0,40}$/;
