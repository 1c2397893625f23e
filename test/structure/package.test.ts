import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { filesBelow, root, textOf } from './repository.ts';

const manifest = JSON.parse(textOf('package.json'));

test('the lock file names no host, so that any registry serves it', () => {
  assert.doesNotMatch(textOf('package-lock.json'), /"resolved"/);
});

test('every version is pinned exactly', () => {
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[group] ?? {}))
      assert.match(version as string, /^\d+\.\d+\.\d+(-[\w.]+)?$/, `${name}@${version}`);
});

test('every library is explained by a decision', () => {
  const decisions = filesBelow('docs/decisions').map(textOf).join('\n');
  const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
    Object.keys(manifest[group] ?? {}),
  );
  const unexplained = names.filter(
    (name) => !name.startsWith('@types/') && !decisions.includes(`\`${name}\``),
  );
  assert.deepEqual(unexplained, []);
});

test('decisions are numbered without gaps and say context, decision and consequences', () => {
  const files = filesBelow('docs/decisions');
  for (const [index, file] of files.entries()) {
    assert.match(file, new RegExp(`/${String(index + 1).padStart(4, '0')}-[a-z0-9-]+\\.md$`));
    for (const part of ['## Context', '## Decision', '## Consequences'])
      assert.ok(textOf(file).includes(part), `${file} lacks ${part}`);
  }
});

test('the root folder holds what the README names and nothing else', () => {
  const expected = new Set([
    ...['.ci', '.editorconfig', '.git', '.gitattributes', '.gitignore', '.node-version', '.npmrc'],
    ...['LICENSE', 'README.md', 'README.zh-CN.md', 'architecture.mjs', 'bench', 'bin', 'biome.json', 'data'],
    ...[
      'dist',
      'docs',
      'knip.json',
      'migrations',
      'node_modules',
      'package-lock.json',
      'package.json',
      'src',
      'test',
    ],
    ...['tsconfig.json', 'web'],
  ]);
  assert.deepEqual(
    readdirSync(root).filter((name) => !expected.has(name)),
    [],
  );
});

test('no dumping grounds', () => {
  const grounds = /(^|\/)(utils?|helpers?|common|shared|core|misc|manager|service)s?(\/|\.[cm]?[jt]sx?$)/;
  assert.deepEqual(
    filesBelow().filter((path) => grounds.test(path)),
    [],
  );
});

test('links between the documents lead somewhere', () => {
  const files = new Set(filesBelow());
  const broken = [...files]
    .filter((path) => path.endsWith('.md') && !path.startsWith('test/corpus/documents/'))
    .flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => new URL(target!, `file:///${path}`).pathname.slice(1))
        .map(decodeURIComponent)
        .filter(
          (target) =>
            !files.has(target) &&
            ![...files].some((file) => file.startsWith(`${target.replace(/\/$/, '')}/`)),
        )
        .map((target) => `${path} → ${target}`),
    );
  assert.deepEqual(broken, []);
});
