import { loadDemonstration, openInstallation, settingsFrom } from '../../server/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { demonstrationUsers } from '../print/demonstration-users.ts';
import { UsageError } from '../usage-error.ts';

/** `gongkai demo`: the demonstration county into an empty installation. */
export const demo: Command = {
  name: 'demo',
  summary: '在空的数据目录里装入演示县',
  synopsis: ['demo'],
  description: [
    '装入虚构的云岭县：18 个乡镇、30 个部门、数年的公开信息和各种职责的用户。不会覆盖已有的数据。',
  ],
  options: {},
  examples: [['GONGKAI_DATA=演示数据 gongkai demo', '装入另外的数据目录']],
  async run(given, terminal) {
    if (given.positionals.length > 0) throw new UsageError('demo 后面不写文件名。');
    const installation = await openInstallation(settingsFrom(terminal.env), 'demo');
    try {
      const loaded = await loadDemonstration(installation.county, (step, done, all) => {
        if (terminal.err.isTerminal) void terminal.err.write(`\r${step} ${done}/${all}    `);
      });
      if (!loaded.ok) {
        await terminal.err.write(`${loaded.refusal.sentence}\n`);
        return exitCode.unread;
      }
      await terminal.out.write(demonstrationUsers(loaded.value));
      return exitCode.clean;
    } finally {
      await installation.close();
    }
  },
};
