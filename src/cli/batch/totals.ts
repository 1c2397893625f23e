import { exitCode } from '../exit-code.ts';
import type { Outcome } from './input-file.ts';
import { noFindings } from './input-file.ts';

/** What a whole run came to, so far. */
export interface Totals {
  /** Files worked on; files passed over are not among them. */
  readonly files: number;
  readonly withBlockers: number;
  readonly unread: number;
  readonly passedOver: number;
  readonly blockers: number;
  readonly mustExplain: number;
  readonly hints: number;
}

/** Before the first file. */
export const nothingYet: Totals = {
  ...{ files: 0, withBlockers: 0, unread: 0, passedOver: 0 },
  ...noFindings,
};

/** The totals with one more file. */
export function withOutcome(totals: Totals, { standing, findings }: Omit<Outcome, 'text'>): Totals {
  return {
    files: totals.files + (standing === 'passed-over' ? 0 : 1),
    withBlockers: totals.withBlockers + (standing === 'blockers' ? 1 : 0),
    unread: totals.unread + (standing === 'unread' ? 1 : 0),
    passedOver: totals.passedOver + (standing === 'passed-over' ? 1 : 0),
    blockers: totals.blockers + findings.blockers,
    mustExplain: totals.mustExplain + findings.mustExplain,
    hints: totals.hints + findings.hints,
  };
}

/** The exit code a run with these totals ends with. */
export function exitCodeOf(totals: Totals): number {
  // Nothing read is not a pass: the folder was the wrong one.
  if (totals.unread > 0 || totals.files === 0) return exitCode.unread;
  return totals.withBlockers > 0 ? exitCode.blockers : exitCode.clean;
}

/** One Chinese sentence about the run, e.g. 共 3 份：1 份有阻断问题，……。 */
export function totalsInWords(totals: Totals): string {
  const { files, withBlockers, unread, passedOver, blockers, mustExplain, hints } = totals;
  const findings = `阻断 ${blockers} 个、须说明 ${mustExplain} 个、提示 ${hints} 个`;
  const parts = [`共 ${files} 份：${findings}`];
  if (withBlockers > 0) parts.push(`${withBlockers} 份有阻断问题`);
  if (unread > 0) parts.push(`${unread} 份未能读取`);
  if (passedOver > 0) parts.push(`另有 ${passedOver} 个文件不是年报，未读`);
  return `${parts.join('；')}。`;
}

/** What to tell when there was no report at all. */
export function nothingFound(passedOver: number): string {
  const foreign = passedOver > 0 ? `，只有 ${passedOver} 个不是年报的文件` : '';
  return `没有找到年报${foreign}。请核对文件夹；可以读取的是 DOCX、PDF、HTML、XLSX、TXT、Markdown 文件。`;
}
