import { importSource, openExistingInstallation, settingsFrom } from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

/** `gongkai import`: what was published elsewhere, in bulk. */
export const importCommand: Command = {
  name: 'import',
  summary: '批量导入以前公开的信息（CSV、JSON 或网页文件夹）',
  synopsis: ['import 文件或文件夹 [--json]'],
  description: [
    '机关按全称、简称、网址标识或统一社会信用代码认，栏目按名称认；字段名可以用中文，如 机关、栏目、标题、正文、成文日期、发布日期。',
    '每一条都要经过清理和发布前筛查；不合格的不导入，逐条写明原因。再次导入同一来源，不会重复。',
  ],
  options: { json: { type: 'boolean', help: '每行输出一个 JSON 对象' } },
  examples: [['gongkai import 旧网站.csv', '导入一个表格']],
  async run(given, terminal) {
    const [path, ...others] = given.positionals;
    if (path === undefined || others.length > 0) throw new UsageError('请写一个文件或文件夹。');
    const installation = await openExistingInstallation(settingsFrom(terminal.env), 'import');
    const { publishing, clock, newId } = installation.county;
    try {
      const outcome = await importSource(
        publishing,
        {
          ...{ actor: { kind: 'system', name: '批量导入' }, at: clock.now(), today: clock.today() },
          requestId: newId(),
        },
        path,
        (done, all) => {
          if (terminal.err.isTerminal) void terminal.err.write(`\r已处理 ${done}/${all}    `);
        },
      );
      if (!outcome.ok) {
        await terminal.err.write(`${outcome.refusal.sentence}\n`);
        return exitCode.unread;
      }
      const { imported, refused, pointedOut } = outcome.value;
      const asJson = given.flag('json');
      const line = (standing: string, item: (typeof refused)[number]) =>
        asJson
          ? JSON.stringify({ standing, ...item })
          : `${standing === 'refused' ? '未导入' : '请核对'}　${item.place}　${item.title}：${item.reasons.join('')}`;
      const lines = [
        ...refused.map((item) => line('refused', item)),
        ...pointedOut.map((item) => line('pointed-out', item)),
        asJson
          ? JSON.stringify({ imported, refused: refused.length })
          : `导入 ${imported} 条，未导入 ${refused.length} 条。`,
      ];
      await terminal.out.write(`${lines.join('\n')}\n`);
      return refused.length === 0 ? exitCode.clean : exitCode.blockers;
    } finally {
      await installation.close();
    }
  },
};
