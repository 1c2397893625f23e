import type { CommandOption } from './arguments.ts';
import type { Command } from './command.ts';
import { commandNames, findCommand } from './commands.ts';
import { paddedTo, textWidth } from './print/text-width.ts';

const exitCodes = `退出码：
  0   全部读取，没有阻断问题
  1   发现阻断问题
  2   有文件未能读取，或者汇总缺了名单上的单位
  64  命令写法有误，或者数据目录里没有数据
  70  程序内部出错，或者结果写不下去
  130 被中止（已完成的部分有效）
`;

/** What the program can do, for `gongkai help`. */
export async function helpForAll(): Promise<string> {
  const commands = await Promise.all(commandNames.map(async (name) => (await findCommand(name))!));
  const lines = [
    ...commands.map(({ name, summary }) => [name, summary] as const),
    ['help', '显示某个命令的用法，例如 gongkai help check'] as const,
    ['--version', '显示版本'] as const,
  ];
  const width = Math.max(...lines.map(([name]) => textWidth(name))) + 2;
  return `gongkai 政府信息公开工作年度报告：读取、检查、比较、汇总

用法：gongkai 命令 [文件或文件夹…] [选项]

命令：
${lines.map(([name, meaning]) => `  ${paddedTo(name, width)}${meaning}`).join('\n')}

可以读取 TXT、Markdown、HTML、DOCX、PDF（有文字层）、XLSX 和本程序导出的 JSON。
文件名写作 - 或者用管道送入时，从标准输入读取。

${exitCodes}`;
}

/** How one command is written, for `gongkai help NAME`. */
export function helpForCommand(command: Command): string {
  const { summary, synopsis, description, options, examples } = command;
  const parts = [
    summary,
    `用法：\n${synopsis.map((line) => `  gongkai ${line}`).join('\n')}`,
    ...description,
    ...(Object.keys(options).length > 0 ? [`选项：\n${optionLines(options)}`] : []),
    ...(examples.length > 0
      ? [`例子：\n${examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`).join('\n')}`]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionLines(options: Readonly<Record<string, CommandOption>>): string {
  const heads = Object.entries(options).map(
    ([name, { short, value }]) => `--${name}${short ? `, -${short}` : ''}${value ? ` ${value}` : ''}`,
  );
  const width = Math.max(...heads.map(textWidth)) + 2;
  return Object.values(options)
    .map(({ help, choices, multiple }, index) => {
      const notes = [...(choices ? [`可选 ${choices.join('、')}`] : []), ...(multiple ? ['可写多次'] : [])];
      return `  ${paddedTo(heads[index]!, width)}${help}${notes.length > 0 ? `（${notes.join('；')}）` : ''}`;
    })
    .join('\n');
}
