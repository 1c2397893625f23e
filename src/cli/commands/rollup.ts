import { readFile } from 'node:fs/promises';
import { addReports, reportOfSum } from '../../report/index.ts';
import { nothingFound } from '../batch/totals.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { openParts } from '../open-all.ts';
import { sumAsJson } from '../print/sum-as-json.ts';
import { sumInWords } from '../print/sum-in-words.ts';
import { formatByName, renderAs, renderFormats } from '../render-formats.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

/** `gongkai rollup`: the sum of many reports, with its parts named. */
export const rollup: Command = {
  name: 'rollup',
  summary: '把多份年报逐格汇总，写明由哪些单位组成、缺哪些单位',
  synopsis: ['rollup 文件或文件夹… --name 汇总机关 [--expect 名单.txt] [选项]'],
  description: [
    '任何一个单位的某一格不详，汇总后的这一格也不详，并写明是哪个单位；不会当作零相加。',
    '名单每行一个机关全称，名单上有而没有年报的单位会列出来，退出码为 2。',
  ],
  options: {
    name: { type: 'string', value: '机关', help: '汇总后的机关名称（必写）' },
    expect: { type: 'string', value: '名单', help: '应当报送的单位名单，每行一个' },
    json: { type: 'boolean', help: '输出 JSON，连同每个单位的数字' },
    output: {
      type: 'string',
      short: 'o',
      value: '文件',
      help: '按扩展名写成 docx、xlsx、pdf、html、csv、json 等',
    },
  },
  examples: [
    ['gongkai rollup 各单位/ --name 某县', '看汇总结果'],
    ['gongkai rollup 各单位/ --name 某县 --expect 名单.txt --output 汇总.xlsx', '写成 Excel 文件'],
  ],
  async run(given, terminal) {
    const name = given.text('name')?.trim();
    if (!name) throw new UsageError('请用 --name 写明汇总后的机关名称，例如 --name 某县人民政府。');
    const output = given.text('output');
    const format = output === undefined ? undefined : formatByName(output);
    if (output !== undefined && !format && !given.flag('json'))
      throw new UsageError(
        `从文件名 ${output} 看不出格式，请用这些格式的扩展名：${renderFormats.join('、')}。`,
      );
    const expected = await roster(given.text('expect'));
    const { opened, unread, stopped } = await openParts(given.positionals, terminal, output);
    if (stopped) return exitCode.interrupted;
    if (opened.length === 0) {
      if (unread.length === 0) await terminal.err.write(`${nothingFound(0)}\n`);
      return exitCode.unread;
    }
    const parts = opened.map(({ part }) => part);
    const sum = addReports(parts, expected);
    const told = { name, sum, files: opened.map(({ file }) => file), unread };
    if (given.flag('json') || format === 'json') await writeOutput(sumAsJson(told), output, terminal);
    else if (format) {
      await writeOutput(await renderAs(format, reportOfSum(sum, name)), output, terminal);
      await terminal.err.write(sumInWords(told, 'without-table'));
    } else await terminal.out.write(sumInWords(told, 'with-table'));
    // A sum that lacks a part is not whole, whether its file was spoilt or never came.
    return unread.length + sum.missing.length > 0 ? exitCode.unread : exitCode.clean;
  },
};

async function roster(path: string | undefined): Promise<string[]> {
  if (path === undefined) return [];
  try {
    const lines = (await readFile(path, 'utf8')).replace(/^\u{feff}/u, '').split(/\r?\n/);
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  } catch {
    throw new UsageError(
      `名单 ${path} 读不出来。请核对文件名，名单应是 UTF-8 编码的文本文件，每行一个机关全称。`,
    );
  }
}
