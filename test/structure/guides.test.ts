import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { findCommand } from '../../src/cli/commands.ts';
import { filesBelow, root, textOf } from './repository.ts';

const folder = 'docs/guides';
const guides = filesBelow(folder).filter((path) => path.endsWith('.md'));
const comments = /\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm;
const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

/** What each guide says, each with the guide it stands in. */
function said(pattern: RegExp): readonly { readonly guide: string; readonly what: string }[] {
  return guides.flatMap((guide) =>
    [...textOf(guide).matchAll(pattern)].map(([, what]) => ({ guide, what: what! })),
  );
}

test('every link and picture of a guide leads somewhere', () => {
  const lost = said(/\]\(([^)#\s]+)[^)]*\)/g).filter(
    ({ guide, what }) => !existsSync(join(root, dirname(guide), what)),
  );
  assert.deepEqual(lost, []);
});

test('every picture is shown in a guide, and all together stay small', () => {
  const pictures = filesBelow(`${folder}/pictures`);
  const shown = new Set(
    said(/!\[[^\]]+\]\(([^)]+)\)/g).map(({ guide, what }) => normalize(join(dirname(guide), what))),
  );
  assert.deepEqual(
    pictures.filter((path) => !shown.has(path)),
    [],
  );
  const bytes = pictures.reduce((sum, path) => sum + statSync(root + path).size, 0);
  assert.ok(bytes < 3_000_000, `${bytes} bytes`);
});

test('what a guide puts in quotation marks stands in the program, letter for letter', () => {
  const program = withoutSpaces(
    ['src', 'web/office', 'web/design']
      .flatMap((place) => filesBelow(place))
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^src\/demonstration/.test(path))
      .map((path) => textOf(path).replace(comments, ''))
      .join('\n'),
  );
  assert.deepEqual(
    said(/“([^”]+)”/g).filter(({ what }) => !program.includes(withoutSpaces(what))),
    [],
  );
});

test('every command and setting of a guide exists', async () => {
  for (const { guide, what } of said(/^npx gongkai (\S+)/gm).concat(said(/`npx gongkai (\S+?)[ `]/g)))
    assert.ok(what === 'help' || (await findCommand(what)), `${guide}: ${what}`);
  const settings = filesBelow('src')
    .filter((path) => path.endsWith('.ts'))
    .map(textOf)
    .join('\n');
  assert.deepEqual(
    said(/\b(GONGKAI_[A-Z_]+)\b/g).filter(({ what }) => !settings.includes(what)),
    [],
  );
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  assert.deepEqual(
    said(/`npm run ([\w:]+)`/g).filter(({ what }) => !(what in scripts)),
    [],
  );
});
