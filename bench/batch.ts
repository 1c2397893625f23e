/**
 * A folder of many reports, as a province would check it: `node bench/batch.ts [--reports 2000] [--kills 3]`
 * (no kills: the undisturbed run only).
 * Prints reports per second, how busy the cores were, peak memory, and whether a run that is killed outright
 * or stopped by Ctrl-C, and then continued, ends with exactly the results of an undisturbed one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { renderText } from '../src/report/index.ts';
import { legalReport } from '../test/legal-report.ts';

const { values } = parseArgs({
  options: { reports: { type: 'string', default: '2000' }, kills: { type: 'string', default: '3' } },
});
const reports = Number(values.reports);
const kills = Number(values.kills);
const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));

try {
  writeReports(join(folder, 'reports'));
  const undisturbed = await measuredRun('undisturbed.jsonl');
  console.log(`reports               ${reports}`);
  console.log(`reports per second    ${Math.round(reports / undisturbed.seconds)}`);
  console.log(`cores busy            ${undisturbed.cores.toFixed(2)} of ${availableParallelism()}`);
  console.log(`peak memory           ${Math.round(undisturbed.megabytes)} MB (at most 400)`);
  console.log(`exit code             ${undisturbed.code} (1: every tenth report has a blocker)`);
  if (undisturbed.megabytes > 400) process.exitCode = 3;
  if (kills > 0) await compareWithDisturbed(undisturbed.seconds);
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs once more, disturbed, and says whether the results are the same. */
async function compareWithDisturbed(seconds: number) {
  const disturbed = await disturbedRun('disturbed.jsonl', seconds);
  const [expected, found] = ['undisturbed.jsonl', 'disturbed.jsonl'].map((name) =>
    readFileSync(join(folder, name)),
  );
  const same = expected!.equals(found!);
  console.log(`killed, interrupted   ${disturbed.killed} × kill -9, ${disturbed.interrupted} × Ctrl-C`);
  console.log(`resumed results       ${same ? 'the same, byte for byte' : 'DIFFERENT'}`);
  if (!same) process.exitCode = 1;
}

/** Reports in folders of a thousand, every one under a name of its own, every tenth with a sum that is wrong. */
function writeReports(into: string): void {
  const texts = fc.sample(legalReport('2021', 6), { numRuns: 100, seed: 20210930 }).map(renderText);
  for (let index = 0; index < reports; index += 1) {
    const county = join(into, String(Math.floor(index / 1000)).padStart(4, '0'));
    if (index % 1000 === 0) mkdirSync(county, { recursive: true });
    const text = texts[index % texts.length]!.replaceAll('云溪镇', `云溪${index}镇`);
    const spoiled = index % 10 === 9 ? text.replace(/(新收政府信息公开申请数量\t+)(\d+)/, '$19$2') : text;
    writeFileSync(join(county, `${String(index % 1000).padStart(3, '0')}.txt`), spoiled);
  }
}

function start(output: string): ChildProcess {
  const words = ['check', join(folder, 'reports'), '--json', '--output', join(folder, output)];
  return spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function measuredRun(output: string) {
  const child = start(output);
  const startedAt = performance.now();
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let megabytes = 0;
  let cpuSeconds = 0;
  const watch = setInterval(() => {
    const usage = usageOf(child.pid!);
    megabytes = Math.max(megabytes, usage.megabytes);
    cpuSeconds = Math.max(cpuSeconds, usage.cpuSeconds);
  }, 20);
  const [code] = await ended;
  clearInterval(watch);
  const seconds = (performance.now() - startedAt) / 1000;
  return { code, seconds, megabytes, cores: cpuSeconds / seconds };
}

/** What Linux says a process has used so far; nothing where there is no /proc. */
function usageOf(pid: number): { megabytes: number; cpuSeconds: number } {
  try {
    // A process that is just ending has no memory left to tell of.
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return { megabytes: Number(kilobytes) / 1024, cpuSeconds: (Number(ticks[11]) + Number(ticks[12])) / 100 };
  } catch {
    return { megabytes: 0, cpuSeconds: 0 };
  }
}

/** Runs until complete, disturbed at spread moments: by kill -9, and once by Ctrl-C. */
async function disturbedRun(output: string, seconds: number) {
  const counts = { killed: 0, interrupted: 0 };
  for (let round = 0; ; round += 1) {
    const child = start(output);
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    const disturb = round < kills ? 'SIGKILL' : round === kills ? 'SIGINT' : null;
    // Late enough to have results noted down, at another point of the work each time.
    const moment = 600 + ((seconds * 1000) / (kills + 2)) * (0.8 + ((round * 7) % 10) / 20);
    if (disturb) {
      const early = await Promise.race([ended, pause(moment)]);
      if (early === undefined) child.kill(disturb);
    }
    const [code, signal] = await ended;
    if (signal === 'SIGKILL') counts.killed += 1;
    else if (code === 130) counts.interrupted += 1;
    else return counts;
    if (statSync(join(folder, output)).size === 0) console.log(`round ${round}: nothing noted down yet`);
  }
}
