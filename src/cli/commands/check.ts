import type { BodyLevel, Report } from '../../report/index.ts';
import type { Arguments } from '../arguments.ts';
import { findFiles } from '../batch/find-files.ts';
import type { Command } from '../command.ts';
import { openReport } from '../engine.ts';
import { exitCode } from '../exit-code.ts';
import { runJob } from '../jobs/run-job.ts';
import type { CheckFormatName } from '../print/check-format.ts';
import { checkFormatNames } from '../print/check-format.ts';
import { loadCheckFormat } from '../print/load-check-format.ts';
import { refusalInWords } from '../print/refusal-in-words.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const levels = [
  ...(['township', 'county', 'county-department', 'city', 'city-department'] as const),
  ...(['province', 'province-department', 'state-department'] as const),
] satisfies readonly BodyLevel[];

/** `gongkai check`: everything that is wrong with reports. */
export const check: Command = {
  name: 'check',
  summary: '检查年报，指出错在哪里、依据是什么、怎么改',
  synopsis: ['check 文件或文件夹… [选项]', 'check - < 文件'],
  description: [
    '问题分三等：阻断（不改不能报送）、须说明（报送时附书面说明）、提示（值得再看一眼）。',
    '检查文件夹时用上全部处理器，结果按文件名的顺序输出。指定 --output 后随时可以按 Ctrl-C 停下，再运行同一条命令就接着做，不漏做也不重做。',
  ],
  options: {
    json: { type: 'boolean', help: '每个文件输出一行 JSON（同 --format json）' },
    format: { type: 'string', value: '格式', choices: checkFormatNames, help: '输出的格式，默认 text' },
    output: { type: 'string', short: 'o', value: '文件', help: '把结果写入文件' },
    previous: {
      type: 'string',
      value: '文件',
      multiple: true,
      help: '上一年度的年报或存放它们的文件夹，用于跨年核对；多份时按机关和年份配对',
    },
    level: {
      type: 'string',
      value: '级别',
      choices: levels,
      help: '报告机关的层级，不写则按名称判断',
    },
    resume: {
      type: 'string',
      value: '进度文件',
      help: '进度记在这个文件里（默认为结果文件名加 .progress，做完即删）',
    },
  },
  examples: [
    ['gongkai check 年报.docx', '检查一份年报'],
    ['gongkai check 2024年.pdf --previous 2023年.pdf', '连同上一年度一起核对'],
    ['gongkai check 各单位/ --json --output 结果.jsonl', '检查整个文件夹，每份一行 JSON'],
    ['gongkai check 各单位/ --format html --output 结果.html', '生成可以打印、转发的网页'],
  ],
  async run(given, terminal) {
    const format = formatOf(given);
    const previous = await openPrevious(given.texts('previous'), terminal);
    if (!previous) return exitCode.unread;
    const output = given.text('output');
    const colour = output === undefined && terminal.out.isTerminal && !terminal.env.NO_COLOR;
    const level = (given.text('level') ?? null) as BodyLevel | null;
    const { opening, separator, closing } = await loadCheckFormat(format, colour);
    const job = { kind: 'check', format, colour, level, previous } as const;
    const inputs = given.positionals;
    const resume = given.text('resume');
    return runJob({ job, inputs, verb: '检查', output, resume, opening, separator, closing }, terminal);
  },
};

function formatOf(given: Arguments): CheckFormatName {
  const format = given.text('format') as CheckFormatName | undefined;
  if (given.flag('json') && format !== undefined && format !== 'json')
    throw new UsageError(`--json 与 --format ${format} 只能写一个。`);
  return given.flag('json') ? 'json' : (format ?? 'text');
}

/** The earlier reports; null, with the reason told, when one cannot be read. */
async function openPrevious(paths: readonly string[], { err }: Terminal): Promise<Report[] | null> {
  const reports: Report[] = [];
  for (const file of findFiles(paths)) {
    const opened = await openReport(file);
    if ('refused' in opened) {
      await err.write(`${refusalInWords(file.name, opened.refused)}\n`);
      return null;
    }
    if ('report' in opened) reports.push(opened.report);
  }
  return reports;
}
