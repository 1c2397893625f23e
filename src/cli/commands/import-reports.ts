import {
  openExistingInstallation,
  type ReadyImport,
  reportImport,
  settingsFrom,
} from '../../server/index.ts';
import { progressBar } from '../batch/progress-bar.ts';
import { type Result, runBatch } from '../batch/run-batch.ts';
import { nothingYet } from '../batch/totals.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { expectFiles } from '../jobs/expect-files.ts';
import { filesGiven } from '../jobs/files-given.ts';
import { workersFor } from '../jobs/workers-for.ts';
import { refusalInWords } from '../print/refusal-in-words.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** So many reports are kept within one transaction. */
const atOnce = 500;

/** `gongkai import-reports`: annual reports of earlier years, read and checked on all cores. */
export const importReports: Command = {
  name: 'import-reports',
  summary: '批量导入以前年度的年报，读不准的排队等人核对',
  synopsis: ['import-reports 文件或文件夹… [--at 机关]'],
  description: [
    '读得准、机关和年度都能确定的年报直接入库；机关、年度或者任何一格读数不能确定的，进入待核对的队列，由县级主管人员对照原件核对后入库。',
    '没有读准、也没有人核对过的数据不会入库。再次导入同一文件，不会重复；中断后再运行同一条命令，从中断处接着做。',
  ],
  options: {
    at: { type: 'string', value: '机关', help: '向哪个机关报送的年报；不写则为最高的机关' },
    json: { type: 'boolean', help: '每行输出一个 JSON 对象' },
  },
  examples: [['gongkai import-reports 历年年报/ --at 某县', '导入一个文件夹中的年报']],
  async run(given, terminal) {
    if (given.positionals.length === 0) throw new UsageError('请写要导入的文件或文件夹。');
    const installation = await openExistingInstallation(settingsFrom(terminal.env), 'import-reports');
    try {
      const importing = await reportImport(installation.county, given.text('at'));
      if ('refused' in importing) throw new UsageError(importing.refused);
      const counts = { stored: 0, waiting: 0, repeated: 0, unread: 0 };
      const tell = (standing: string, name: string, reasons: readonly string[]) =>
        terminal.out.write(
          given.flag('json')
            ? `${JSON.stringify({ standing, name, reasons })}\n`
            : `${standing === 'waiting' ? '待核对' : '未导入'}　${name}：${reasons.join('；')}\n`,
        );
      let open: ReadyImport[] = [];
      const keep = async () => {
        const { stored, waiting, repeated } = await importing.take(open);
        open = [];
        counts.stored += stored.length;
        counts.waiting += waiting.length;
        counts.repeated += repeated.length;
        for (const { name, doubts } of waiting) await tell('waiting', name, doubts);
      };
      const known = await importing.known();
      const stopped = await readAll(given.positionals, known, terminal, async (results) => {
        for (const { file, outcome } of results) {
          const { brought } = outcome;
          if (brought && 'refused' in brought) {
            counts.unread += 1;
            await tell('unread', file.name, [refusalInWords(file.name, brought.refused)]);
          } else if (brought && 'ready' in brought) {
            const { ready, sha256 } = brought;
            if (ready) open.push({ name: file.name, sha256, ready });
            else counts.repeated += 1;
          }
          if (open.length >= atOnce) await keep();
        }
      });
      if (open.length > 0) await keep();
      const { stored, waiting, repeated, unread } = counts;
      await terminal.out.write(
        given.flag('json')
          ? `${JSON.stringify(counts)}\n`
          : `入库 ${stored} 份，待核对 ${waiting} 份，以前已导入 ${repeated} 份，读不出 ${unread} 份。\n`,
      );
      if (stopped) return exitCode.interrupted;
      return waiting + unread === 0 ? exitCode.clean : exitCode.blockers;
    } finally {
      await installation.close();
    }
  },
};

/** Reads and checks every file on all cores, in the order of the input; true when the user stopped it. */
async function readAll(
  inputs: readonly string[],
  known: ReadonlySet<string>,
  terminal: Terminal,
  take: (results: readonly Result[]) => Promise<void>,
): Promise<boolean> {
  const given = await filesGiven(inputs, terminal, []);
  const stopping = new AbortController();
  const unsubscribe = terminal.onStop(() => stopping.abort());
  const bar = progressBar(terminal.err, '导入', 0);
  const workers = await workersFor({ kind: 'import', known }, given.count);
  const counting = expectFiles(given, bar, terminal, stopping.signal);
  const results = { earlier: nothingYet, has: () => false, take };
  try {
    await runBatch({ files: given.files, workers, results, progressed: bar.show, stop: stopping.signal });
  } finally {
    unsubscribe();
    await workers.close();
    await counting;
    bar.clear();
  }
  return stopping.signal.aborted;
}
