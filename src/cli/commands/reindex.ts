import { openExistingInstallation, rebuildSearch, settingsFrom } from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

/** `gongkai reindex`: the whole search anew, while the site runs. */
export const reindex: Command = {
  name: 'reindex',
  summary: '重建搜索索引',
  synopsis: ['reindex'],
  description: [
    '把全部已公开的信息重新分词，放入搜索。不必停机，搜索在重建时照常可用；中断后再运行一次即可。',
  ],
  options: {},
  examples: [['gongkai reindex', '升级后立即按新的分词重建']],
  async run(given, terminal) {
    if (given.positionals.length > 0) throw new UsageError('reindex 后面不写文件名。');
    const installation = await openExistingInstallation(settingsFrom(terminal.env), 'reindex');
    try {
      const count = await rebuildSearch(installation.county);
      await terminal.out.write(`已重建 ${count} 条信息的搜索索引。\n`);
      return exitCode.clean;
    } finally {
      await installation.close();
    }
  },
};
