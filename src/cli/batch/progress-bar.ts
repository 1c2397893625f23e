import { fittedTo } from '../print/text-width.ts';
import type { Output } from '../terminal.ts';
import type { Totals } from './totals.ts';

/** Milliseconds between two drawings. */
const pause = 100;

/** One line at the foot of a terminal that says how far the work is. Draws nothing where no person is watching. */
export interface ProgressBar {
  /** Told once the number of files is known; until then no share and no end can be given. */
  expect(files: number): void;
  show(totals: Totals): void;
  /** Wipes the line. */
  clear(): void;
}

/** A progress bar on standard error. `resumed` files were finished by an earlier run and do not count for the speed. */
export function progressBar(
  output: Output,
  verb: string,
  resumed: number,
  clock = () => performance.now(),
): ProgressBar {
  const startedAt = clock();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let expected: number | null = null;
  // Nothing waits for the drawing, and a closed terminal is no reason to stop.
  const draw = (text: string) => void output.write(`\r\u001b[K${text}`).catch(() => {});
  return {
    expect: (files) => {
      expected = files;
    },
    show: (totals) => {
      if (!output.isTerminal || clock() - drawnAt < pause) return;
      drawnAt = clock();
      const rate = (totals.files - resumed) / ((drawnAt - startedAt) / 1000);
      // A line that wraps could not be drawn over.
      draw(fittedTo(progressLine(verb, totals, expected, rate), output.columns - 1));
    },
    clear: () => {
      if (output.isTerminal) draw('');
    },
  };
}

/** The line itself, e.g. 检查 1,200/100,000 ███░░░░░░░ 1.2% 850 份/秒 剩余 1 分 56 秒 阻断 35 个. */
export function progressLine(verb: string, totals: Totals, expected: number | null, rate: number): string {
  const counted = (count: number) => count.toLocaleString('zh-CN');
  const parts = [
    expected === null ? `${verb} ${counted(totals.files)}` : share(verb, totals, expected, counted),
  ];
  if (Number.isFinite(rate) && rate > 0) {
    parts.push(`${counted(Math.round(rate))} 份/秒`);
    if (expected !== null) parts.push(`剩余 ${duration(left(totals, expected) / rate)}`);
  }
  if (totals.blockers > 0) parts.push(`阻断 ${counted(totals.blockers)} 个`);
  if (totals.unread > 0) parts.push(`未能读取 ${counted(totals.unread)} 份`);
  return parts.join(' ');
}

const left = (totals: Totals, expected: number) => Math.max(0, expected - totals.files - totals.passedOver);

function share(verb: string, totals: Totals, expected: number, counted: (count: number) => string): string {
  const done = expected === 0 ? 1 : Math.min(1, 1 - left(totals, expected) / expected);
  const filled = Math.floor(done * 10);
  const bar = '█'.repeat(filled) + '░'.repeat(10 - filled);
  return `${verb} ${counted(totals.files + totals.passedOver)}/${counted(expected)} ${bar} ${(done * 100).toFixed(1)}%`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} 秒`;
  if (whole < 3600) return `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
  return `${Math.floor(whole / 3600)} 小时 ${Math.floor((whole % 3600) / 60)} 分`;
}
