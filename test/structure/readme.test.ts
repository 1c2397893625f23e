import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandNames, findCommand } from '../../src/cli/commands.ts';
import { exitCode } from '../../src/cli/exit-code.ts';
import { textOf } from './repository.ts';

const readmes = ['README.md', 'README.zh-CN.md'];

test('the README files show every command, and only commands and options that exist', async () => {
  for (const readme of readmes) {
    const lines = [...textOf(readme).matchAll(/^npx gongkai (\S+)(.*)$/gm)];
    const shown = new Set(lines.map(([, name]) => name!));
    assert.deepEqual(
      commandNames.filter((name) => name !== 'serve' && !shown.has(name)),
      [],
      `${readme} does not show these commands`,
    );
    for (const [line, name, rest] of lines) {
      if (name === 'help') continue;
      const command = await findCommand(name!);
      assert.ok(command, `${readme}: ${line}`);
      for (const [, option] of rest!.replace(/ #.*/, '').matchAll(/ --([a-z-]+)/g))
        assert.ok(option! in command.options, `${readme}: ${name} has no option --${option}`);
      for (const [, short] of rest!.replace(/ #.*/, '').matchAll(/ -([a-z])\b/g))
        assert.ok(
          Object.values(command.options).some((option) => option.short === short),
          `${readme}: ${name} has no option -${short}`,
        );
    }
  }
});

test('the README files list every exit code', () => {
  for (const readme of readmes) {
    const codes = [...textOf(readme).matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    assert.deepEqual(codes, Object.values(exitCode));
  }
});
