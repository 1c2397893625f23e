import { BackupFault, makeDataFolder, openDatabase, restore as restoreFrom } from '../../platform/index.ts';
import { settingsFrom } from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { told } from './backup.ts';

/** `gongkai restore`: a backup into an empty data folder or database. */
export const restore: Command = {
  name: 'restore',
  summary: '把备份恢复到空的数据目录',
  synopsis: ['restore 备份文件'],
  description: [
    '只恢复到还没有数据的地方：用 GONGKAI_DATA 指定一个新的数据目录，或用 DATABASE_URL 指定一个空的数据库。',
    '恢复前先核对备份，恢复后再核对每张表的行数、附件的校验值和审计日志；中途断了，重新执行即可。',
  ],
  options: {},
  examples: [['GONGKAI_DATA=/srv/gongkai gongkai restore /backup/x.tar.gz', '恢复到新的数据目录']],
  async run(given, terminal) {
    const [path, ...others] = given.positionals;
    if (path === undefined || others.length > 0) throw new UsageError('请写一个备份文件。');
    const { data, databaseUrl } = settingsFrom(terminal.env);
    makeDataFolder(data);
    const database = await openDatabase({ data, url: databaseUrl, name: 'restore', statementTimeout: 0 });
    try {
      const summary = await restoreFrom(path, { pool: database.pool, folder: data.folder });
      await terminal.out.write(`已恢复到 ${database.location}。\n${told(summary)}`);
      return exitCode.clean;
    } catch (error) {
      if (!(error instanceof BackupFault)) throw error;
      await terminal.err.write(`${error.message}\n`);
      return exitCode.unread;
    } finally {
      await database.close();
    }
  },
};
