import { checkUp, type Finding, systemClock } from '../../platform/index.ts';
import { checkSearch, settingsFrom } from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

const marks: Readonly<Record<Finding['state'], string>> = { ok: '正常', warning: '注意', fault: '故障' };

/** `gongkai doctor`: whether the installation is in order, and what to do where it is not. */
export const doctor: Command = {
  name: 'doctor',
  summary: '检查数据目录、数据库、附件、审计日志、端口和搜索',
  synopsis: ['doctor [--thorough] [--json]'],
  description: ['只检查，不改动任何数据。有故障时退出码为 1。'],
  options: {
    thorough: { type: 'boolean', help: '逐个读取附件，核对校验值' },
    json: { type: 'boolean', help: '每行输出一个 JSON 对象' },
  },
  examples: [['gongkai doctor', '看看系统是否正常']],
  async run(given, terminal) {
    if (given.positionals.length > 0) throw new UsageError('doctor 后面不写文件名。');
    const { data, databaseUrl, host, port, portIsFree } = settingsFrom(terminal.env);
    const findings = [
      ...(await checkUp({
        ...{ data, url: databaseUrl, clock: systemClock, thorough: given.flag('thorough') },
        listening: { host, port, supposed: portIsFree },
      })),
      ...(await checkSearch({ data, databaseUrl })),
    ];
    const lines = findings.map((finding) => (given.flag('json') ? JSON.stringify(finding) : lineOf(finding)));
    await terminal.out.write(`${lines.join('\n')}\n`);
    return findings.some(({ state }) => state === 'fault') ? exitCode.blockers : exitCode.clean;
  },
};

const lineOf = ({ state, sentence, advice }: Finding) =>
  `［${marks[state]}］${sentence}${advice ? `\n        ${advice}` : ''}`;
