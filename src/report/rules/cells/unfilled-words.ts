import type { CellId } from '../../../law/index.ts';
import type { Reading } from '../../report.ts';
import type { ReportFacts } from '../report-facts.ts';

/** What cells print instead of numbers, with how many of them where they differ. */
export function statesOf(facts: ReportFacts, cells: readonly CellId[]): string {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const reading = facts.report.cells[cell];
    const state = reading?.state ?? 'missing';
    const words = state === 'unreadable' ? wordsOfPrint(reading) : stateWords[state]!;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  if (counts.size === 1) return [...counts.keys()][0]!;
  return [...counts].map(([words, count]) => `${words} ${count} 格`).join('、');
}

/** What is printed instead of a number. */
function wordsOfPrint(reading: Reading | undefined): string {
  return saysOfPrint(reading) ? `所印${reading!.reason}` : `所印“${reading?.written ?? ''}”不是一个数`;
}

/** Whether the reason of an unreadable cell is what is said of its print. */
const saysOfPrint = (reading: Reading | undefined): boolean =>
  reading?.state === 'unreadable' && (reading.reason?.startsWith(`“${reading.written ?? ''}”`) ?? false);

const stateWords: Readonly<Record<string, string>> = {
  blank: '空白',
  slash: '以符号代替数字',
  missing: '既没有填数也没有写“0”',
};

/** Why the values are unknown, when it is one reason for all. */
export function reasonOf(facts: ReportFacts, cells: readonly CellId[]): string {
  if (cells.some((cell) => saysOfPrint(facts.report.cells[cell]))) return '';
  const reasons = new Set(cells.map((cell) => facts.report.cells[cell]?.reason));
  const [reason] = reasons;
  const saidAlready = cells.every((cell) => (facts.report.cells[cell]?.state ?? 'missing') === 'missing');
  const known = reasons.size === 1 && reason !== undefined && !(saidAlready && reason.includes('原文没有'));
  return known ? `${reason.replace(/。$/, '')}。` : '';
}
