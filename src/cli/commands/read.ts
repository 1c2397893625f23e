import type { Command } from '../command.ts';
import { runJob } from '../jobs/run-job.ts';

/** `gongkai read`: every number of reports, without judging them. */
export const read: Command = {
  name: 'read',
  summary: '读出年报里的每一个数字',
  synopsis: ['read 文件或文件夹… [选项]', 'read - < 文件'],
  description: [
    '零、空白、斜杠、缺失分开记录；看不准的数字不猜，写明原因并给出建议值。',
    '加 --json 时每个文件输出一行：{file, body, year, edition, cells: {单元格编号: 数字或 null}, states, …}。',
  ],
  options: {
    json: { type: 'boolean', help: '每个文件输出一行 JSON' },
    output: { type: 'string', short: 'o', value: '文件', help: '把结果写入文件' },
    resume: {
      type: 'string',
      value: '进度文件',
      help: '进度记在这个文件里（默认为结果文件名加 .progress，做完即删）',
    },
  },
  examples: [
    ['gongkai read 年报.pdf', '看看读出了什么'],
    ['gongkai read 各单位/ --json --output 数据.jsonl', '把整个文件夹变成数据'],
  ],
  run(given, terminal) {
    const job = { kind: 'read', format: given.flag('json') ? 'json' : 'text' } as const;
    const run = {
      job,
      inputs: given.positionals,
      verb: '读取',
      opening: '',
      separator: '',
      closing: () => '',
    };
    return runJob({ ...run, output: given.text('output'), resume: given.text('resume') }, terminal);
  },
};
