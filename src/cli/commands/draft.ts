import { prescribedEdition } from '../../law/index.ts';
import { readJson } from '../../report/index.ts';
import {
  bodiesNamed,
  type County,
  draftFor,
  openExistingInstallation,
  settingsFrom,
} from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { formatByName, renderAs } from '../render-formats.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

/** `gongkai draft`: the annual report of a body and a year, drafted from what is on record. */
export const draft: Command = {
  name: 'draft',
  summary: '根据一年的记录起草某个机关的年报',
  synopsis: ['draft --body 机关 --year 年份 [--output 文件]', 'draft --body 机关 --year 年份 --json'],
  description: [
    '表格按公开信息、规范性文件、申请、复议诉讼和台账的记录统计，六个部分按记录起草；没有登记的数据留空，不猜。',
    '不写 --output 时输出文字；写了则按扩展名决定格式。加 --json 时与 read --json 的形式相同。',
  ],
  options: {
    body: { type: 'string', value: '机关', help: '机关的全称、简称、网址中的名称或统一社会信用代码' },
    year: { type: 'string', value: '年份', help: '报告年度，例如 2025' },
    json: { type: 'boolean', help: '输出一行 JSON，与 read --json 相同' },
    output: { type: 'string', short: 'o', value: '文件', help: '写入这个文件；不写则输出到标准输出' },
  },
  examples: [
    ['gongkai draft --body 某镇 --year 2025 --output 年报.docx', '起草成 Word 文件'],
    ['gongkai draft --body 某镇 --year 2025 --json', '只要数据'],
  ],
  async run(given, terminal) {
    if (given.positionals.length > 0) throw new UsageError('draft 后面不写文件名，请用 --output 写明。');
    const word = given.text('body');
    if (word === undefined) throw new UsageError('请用 --body 写明机关，例如 --body 某镇。');
    const output = given.text('output');
    const format = output === undefined ? 'text' : formatByName(output);
    if (!format && !given.flag('json'))
      throw new UsageError(`不认识 ${output} 的扩展名，可以用 .docx、.pdf、.xlsx、.html、.txt 等。`);
    const year = yearGiven(given.text('year'));
    const installation = await openExistingInstallation(settingsFrom(terminal.env), 'draft');
    try {
      const { county } = installation;
      if (year > Number(county.clock.today().slice(0, 4)))
        throw new UsageError(`${year} 年还没有到，不能起草这一年的年报。`);
      const body = await bodyGiven(county, word, year);
      const { report, gaps } = await draftFor(county, body.id, year);
      const content = given.flag('json')
        ? `${JSON.stringify(readJson(report, `${body.name}${year}年`))}\n`
        : await renderAs(format!, report);
      await writeOutput(content, output, terminal);
      for (const gap of gaps) await terminal.err.write(`${gap}\n`);
      return exitCode.clean;
    } finally {
      await installation.close();
    }
  },
};

function yearGiven(text: string | undefined): number {
  if (text === undefined) throw new UsageError('请用 --year 写明报告年度，例如 --year 2025。');
  if (!/^\d{4}$/.test(text)) throw new UsageError(`报告年度应为四位数字，现在是“${text}”。`);
  const year = Number(text);
  if (prescribedEdition(year) === null)
    throw new UsageError(`${year} 年没有全国统一的年报格式，只能起草 2019 年及以后的年报。`);
  return year;
}

async function bodyGiven(county: County, word: string, year: number) {
  const found = await bodiesNamed(county, word, year);
  if (found.length === 0 && (await county.bodies.tree(county.clock.today())).all.length === 0)
    throw new UsageError('系统里还没有任何机关，请先启动程序，在浏览器里完成首次设置。');
  if (found.length === 0)
    throw new UsageError(`${year} 年没有名为“${word}”的机关，请写机关全称，例如 某县某镇人民政府。`);
  if (found.length > 1)
    throw new UsageError(
      `“${word}”不止一个机关：${found.map(({ name }) => name).join('、')}。请写机关全称。`,
    );
  return found[0]!;
}
