import {
  BackupFault,
  type BackupSummary,
  backup as backUp,
  checkBackup,
  chineseInstant,
  chineseSize,
  openExistingDatabase,
  systemClock,
} from '../../platform/index.ts';
import { settingsFrom } from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

/** `gongkai backup`: everything into one checked archive, while the site runs. */
export const backup: Command = {
  name: 'backup',
  summary: '在线备份全部数据，或检查一份备份',
  synopsis: ['backup 文件夹或 .tar.gz 文件', 'backup --check 备份文件'],
  description: [
    '把数据库、附件和密钥打成一个文件，备份时不必停机；写完后从头到尾核对一遍才算完成。',
    '备份含有加密密钥，谁拿到它就能读到全部数据，请妥善保管。审计日志末尾的编号和校验值请另行记下。',
  ],
  options: { check: { type: 'boolean', help: '只核对已有的备份，不新做' } },
  examples: [
    ['gongkai backup /backup', '备份到文件夹（没有就新建），文件名按北京时间取'],
    ['gongkai backup --check /backup/x.tar.gz', '核对一份备份'],
  ],
  async run(given, terminal) {
    const [target, ...others] = given.positionals;
    if (target === undefined || others.length > 0) throw new UsageError('请写一个备份文件或文件夹。');
    try {
      const summary = given.flag('check') ? await checkBackup(target) : await backUpTo(target, terminal.env);
      await terminal.out.write(told(summary));
      return exitCode.clean;
    } catch (error) {
      if (!(error instanceof BackupFault)) throw error;
      await terminal.err.write(`${error.message}\n`);
      return exitCode.unread;
    }
  },
};

async function backUpTo(target: string, env: Readonly<Record<string, string | undefined>>) {
  const { data, databaseUrl } = settingsFrom(env);
  const database = await openExistingDatabase({
    data,
    url: databaseUrl,
    name: 'backup',
    statementTimeout: 0,
  });
  try {
    return await backUp({ pool: database.pool, folder: data.folder, clock: systemClock }, target);
  } finally {
    await database.close();
  }
}

/** What a backup holds, for people. */
export function told({ path, madeAt, bytes, rows, files, auditHead, missingFiles }: BackupSummary): string {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const lines = [
    `备份文件：${path}（${chineseSize(bytes)}）`,
    `数据时刻：${chineseInstant(madeAt)}（北京时间）`,
    `数据库 ${Object.keys(rows).length} 张表 ${total} 行，附件 ${files} 个，已核对。`,
    ...(auditHead ? [`审计日志末尾：第 ${auditHead.seq} 条，校验值 ${auditHead.hash.slice(0, 16)}`] : []),
    ...missingFiles.map((file) => `注意：附件 ${String(file).slice(0, 16)} 在文件库里找不到，未能备份。`),
  ];
  return `${lines.join('\n')}\n`;
}
