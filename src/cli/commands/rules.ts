import { readFile } from 'node:fs/promises';
import { reportRules } from '../../report/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { severityInWords } from '../print/severity-in-words.ts';
import { paddedTo } from '../print/text-width.ts';
import { UsageError } from '../usage-error.ts';

/** `gongkai rules`: what is checked, and on what ground. */
export const rules: Command = {
  name: 'rules',
  summary: '列出全部检查规则及其依据',
  synopsis: ['rules [--json]', 'rules 规则编号'],
  description: ['写上规则编号，显示这条规则的说明：何时触发、正误例子、为什么。'],
  options: { json: { type: 'boolean', help: '输出 JSON，每条规则一行' } },
  examples: [['gongkai rules applications-unbalanced', '看一条规则的说明']],
  async run(given, { out }) {
    const [id, ...more] = given.positionals;
    if (more.length > 0) throw new UsageError('一次只能看一条规则，请只写一个规则编号。');
    const wanted = reportRules.filter((rule) => id === undefined || rule.id === id);
    if (wanted.length === 0) throw new UsageError(`没有规则“${id}”。不写编号时列出全部规则。`);
    if (given.flag('json'))
      await out.write(wanted.map((rule) => `${JSON.stringify(described(rule))}\n`).join(''));
    else await out.write(id === undefined ? wanted.map(line).join('') : await page(wanted[0]!));
    return exitCode.clean;
  },
};

type ReportRule = (typeof reportRules)[number];

const described = ({ id, title, severity, citation, editions }: ReportRule) => ({
  id,
  title,
  severity,
  citation,
  editions,
});

function line({ id, title, severity, citation }: ReportRule): string {
  return `${paddedTo(severityInWords[severity], 8)}${paddedTo(id, 36)}${title}\n${' '.repeat(44)}${citation.label}\n`;
}

/** The rule's page in the documentation; a rule without one is told by its own card. */
async function page(rule: ReportRule): Promise<string> {
  const url = new URL(`../../../docs/rules/${rule.id}.md`, import.meta.url);
  return readFile(url, 'utf8').catch(() => line(rule));
}
