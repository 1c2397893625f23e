import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesBelow, root, textOf } from './repository.ts';

const { allowedImports } = (await import(`${root}architecture.mjs`)) as {
  allowedImports: Record<string, string[]>;
};

test('the table of allowed imports in docs/architecture.md is the one that is enforced', () => {
  const rows = textOf('docs/architecture.md').matchAll(/^\| `(\w+)` \|(.*)\|.*\|$/gm);
  const documented = Object.fromEntries(
    [...rows].map(([, module, targets]) => [
      module,
      [...targets!.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ]),
  );
  assert.deepEqual(documented, allowedImports);
});

test('every module of src and the web folder stand in the table', () => {
  const modules = new Set(filesBelow('src').map((path) => path.split('/')[1]!));
  assert.deepEqual(
    [...modules].filter((module) => !(module in allowedImports)),
    [],
  );
});

test('every path of the trees in the README files exists', () => {
  const files = filesBelow();
  for (const readme of ['README.md', 'README.zh-CN.md']) {
    const tree = /```tree\n([\s\S]*?)```/.exec(textOf(readme))?.[1];
    assert.ok(tree, `${readme} shows the tree`);
    let folder = '';
    for (const line of tree.trimEnd().split('\n')) {
      const [, indent, path] = /^(\s*)(\S+)/.exec(line)!;
      if (indent === '') folder = path!.endsWith('/') ? path! : '';
      const whole = indent === '' ? path! : folder + path;
      assert.ok(
        files.some((file) => file === whole || (whole.endsWith('/') && file.startsWith(whole))),
        `${readme}: ${whole} does not exist`,
      );
    }
  }
});
