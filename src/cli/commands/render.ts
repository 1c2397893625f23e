import type { Report } from '../../report/index.ts';
import type { Command } from '../command.ts';
import { openReport } from '../engine.ts';
import { exitCode } from '../exit-code.ts';
import { filesGiven } from '../jobs/files-given.ts';
import { refusalInWords } from '../print/refusal-in-words.ts';
import type { RenderFormat } from '../render-formats.ts';
import { binaryFormats, formatByName, renderAs, renderFormats } from '../render-formats.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

/** How much of the form was not read, so that nobody takes its empty cells for the report's own; empty when all was. */
function unreadCells({ cells }: Report): string {
  const readings = Object.values(cells);
  if (readings.length === 0) return '注意：没有读到年报的表格，转出的文件里只有文字。\n';
  const unread = readings.filter(({ state }) => state === 'missing' || state === 'unreadable').length;
  return unread === 0
    ? ''
    : `注意：规定的 ${readings.length} 格中有 ${unread} 格没有读到数字，转出的文件里是空的，请对照原文补填。\n`;
}

/** `gongkai render`: one report in another format, in the official layout. */
export const render: Command = {
  name: 'render',
  summary: '把年报按官方版式转成 Word、PDF、Excel、网页等格式',
  synopsis: ['render 文件 --to 格式 [--output 文件]'],
  description: ['只换格式，不改数字：零、空白、斜杠照原样保留。不写 --to 时按 --output 的扩展名决定格式。'],
  options: {
    to: { type: 'string', value: '格式', choices: renderFormats, help: '要转成的格式' },
    output: { type: 'string', short: 'o', value: '文件', help: '写入这个文件；不写则输出到标准输出' },
  },
  examples: [
    ['gongkai render 年报.html --output 年报.docx', '转成 Word 文件'],
    ['gongkai render 年报.pdf --to csv > 数据.csv', '取出表格数据'],
  ],
  async run(given, terminal) {
    const output = given.text('output');
    const format = (given.text('to') ?? (output === undefined ? undefined : formatByName(output))) as
      | RenderFormat
      | undefined;
    if (!format) throw new UsageError(`请用 --to 写明要转成的格式：${renderFormats.join('、')}。`);
    if (output === undefined && binaryFormats.has(format) && terminal.out.isTerminal)
      throw new UsageError(
        `${format} 格式不能显示在屏幕上，请用 --output 写明文件名，例如 --output 年报.${format}。`,
      );
    const { count, files } = await filesGiven(
      given.positionals,
      terminal,
      output === undefined ? [] : [output],
    );
    if (count !== 'one') throw new UsageError('一次只能转换一个文件，请只写一个文件名。');
    const [file] = files;
    const opened = await openReport(file!);
    if (!('report' in opened)) {
      if ('refused' in opened) await terminal.err.write(`${refusalInWords(file!.name, opened.refused)}\n`);
      return exitCode.unread;
    }
    await writeOutput(await renderAs(format, opened.report), output, terminal);
    await terminal.err.write(unreadCells(opened.report));
    return exitCode.clean;
  },
};
