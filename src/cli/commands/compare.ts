import { compareReports } from '../../report/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { openReports } from '../open-all.ts';
import { comparisonInWords } from '../print/comparison-in-words.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

/** `gongkai compare`: one body's reports side by side. */
export const compare: Command = {
  name: 'compare',
  summary: '比较同一机关几年的年报，核对跨年的数字',
  synopsis: ['compare 文件 文件… [选项]'],
  description: ['列出有变化的项目和跨年应当衔接的数字（结转、现行有效件数、上一年项目数量）。'],
  options: {
    json: { type: 'boolean', help: '输出 JSON' },
    output: { type: 'string', short: 'o', value: '文件', help: '把结果写入文件' },
  },
  examples: [['gongkai compare 2022年.docx 2023年.docx 2024年.pdf', '比较三年']],
  async run(given, terminal) {
    const { opened, unread, stopped } = await openReports(given.positionals, terminal, given.text('output'));
    if (stopped) return exitCode.interrupted;
    if (unread.length > 0) return exitCode.unread;
    if (opened.length < 2) throw new UsageError('请至少写两份年报，才能比较。');
    const comparison = compareReports(opened.map(({ report }) => report));
    const files = opened.map(({ file }) => file);
    const text = given.flag('json')
      ? `${JSON.stringify({ files, ...comparison })}\n`
      : comparisonInWords(comparison);
    await writeOutput(text, given.text('output'), terminal);
    return exitCode.clean;
  },
};
