import { chineseSize } from '../../platform/index.ts';
import { exportPortal, openExistingInstallation, settingsFrom } from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

/** `gongkai export-site`: the public site as files. */
export const exportSite: Command = {
  name: 'export-site',
  summary: '把公众门户导出为静态网页，任何网站服务器都能承载',
  synopsis: ['export-site 文件夹 [--relative]'],
  description: [
    '导出此刻公开的全部页面、附件、订阅和开放数据。中途断了，再执行一次就接着做；其间有新的发布，会重新导出有变化的部分。',
  ],
  options: { relative: { type: 'boolean', help: '页面之间用相对地址，放在任何子目录或直接打开都能用' } },
  examples: [['gongkai export-site /srv/www', '导出到文件夹']],
  async run(given, terminal) {
    const [folder, ...others] = given.positionals;
    if (folder === undefined || others.length > 0) throw new UsageError('请写一个文件夹。');
    const installation = await openExistingInstallation(settingsFrom(terminal.env), 'export');
    try {
      const { files, bytes, kept, missing } = await exportPortal(installation.county, folder, {
        links: given.flag('relative') ? 'relative' : 'root',
        ...(terminal.err.isTerminal
          ? {
              progress: (done: number, known: number) =>
                void terminal.err.write(`\r已导出 ${done}，已知 ${known} `),
            }
          : {}),
      });
      await terminal.out.write(
        `已导出 ${files} 个文件（${chineseSize(bytes)}）到 ${folder}${kept > 0 ? `，其中 ${kept} 个沿用上次导出的` : ''}。\n`,
      );
      for (const address of missing) await terminal.err.write(`链接落空：${address}\n`);
      return missing.length === 0 ? exitCode.clean : exitCode.blockers;
    } finally {
      await installation.close();
    }
  },
};
