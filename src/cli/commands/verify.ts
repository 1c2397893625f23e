import { open } from 'node:fs/promises';
import { type PackageVerdict, verifyPackage } from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

/** Bytes; case files with films are the largest packages. */
const mostBytes = 2 * 1024 ** 3;

/** `gongkai verify`: whether packages are as they were exported, without a database. */
export const verify: Command = {
  name: 'verify',
  summary: '核验交换包和卷宗包是否被改动，不需要数据库',
  synopsis: ['verify 文件… [--json]'],
  description: [
    '逐个核对包内文件的校验值；卷宗包还核对卷内目录是否逐项相连、有无缺项。全部一致的退出码为 0，有改动或者缺失的为 1，读不出或者不是本程序导出的包为 2。',
    '一致只说明导出以后没有改动，不说明由谁导出；要确认来源，请与导出单位核对所列的文件指纹。',
  ],
  options: { json: { type: 'boolean', help: '每行输出一个 JSON 对象' } },
  examples: [['gongkai verify 某镇2025年年报交换包.zip', '收到交换包后先核验']],
  async run(given, terminal) {
    if (given.positionals.length === 0) throw new UsageError('请写要核验的文件。');
    const standings: PackageStanding[] = [];
    for (const name of given.positionals) {
      const verdict = await verdictOn(name);
      const standing = standingOf(verdict);
      standings.push(standing);
      await terminal.out.write(
        given.flag('json')
          ? `${JSON.stringify({ name, standing, ...verdict })}\n`
          : inWords(name, standing, verdict),
      );
    }
    if (standings.includes('unread')) return exitCode.unread;
    return standings.includes('altered') ? exitCode.blockers : exitCode.clean;
  },
};

type PackageStanding = 'whole' | 'altered' | 'unread';

/** A package that was looked through, or a file that could not be. */
type Verdict = Omit<PackageVerdict, 'sha256'> & { readonly sha256: string | null };

const standingOf = ({ title, faults }: Verdict): PackageStanding =>
  title === null ? 'unread' : faults.length > 0 ? 'altered' : 'whole';

async function verdictOn(name: string): Promise<Verdict> {
  try {
    const file = await open(name);
    try {
      const { size } = await file.stat();
      if (size > mostBytes) return unread('文件超过 2 GB，不是本程序导出的包');
      return verifyPackage(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return unread(code === 'ENOENT' ? '没有这个文件' : `文件不能读取（${code ?? '内容异常'}）`);
  }
}

const unread = (fault: string): Verdict => ({ title: null, faults: [fault], sha256: null });

function inWords(name: string, standing: PackageStanding, { title, faults, sha256 }: Verdict): string {
  const heads = { whole: '一致，没有改动', altered: '不一致', unread: '未能核验' };
  const advice = {
    whole: [],
    altered: ['请勿使用，请导出单位重新导出。'],
    unread: ['请核对文件，必要时请导出单位重新导出。'],
  };
  const lines = [
    `${name}：${heads[standing]}`,
    ...(title ? [title] : []),
    ...faults.map((fault) => `${fault.replace(/。$/, '')}。`),
    ...advice[standing],
    ...(title && sha256 ? [`文件指纹（SHA-256）：${sha256}`] : []),
  ];
  return `${lines.join('\n  ')}\n`;
}
