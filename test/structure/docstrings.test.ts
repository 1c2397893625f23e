import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceFiles, textOf } from './repository.ts';

test('every exported function, type and constant says what it means', () => {
  const found = ['src', 'web', 'test', 'bench', 'docs'].flatMap(sourceFiles).flatMap((path) => {
    const lines = textOf(path).split('\n');
    return lines.flatMap((line, index) => {
      const name = /^export (?:async )?(?:function\*?|interface|type|class|const) ([\w$]+)/.exec(line)?.[1];
      if (!name || line.startsWith('export type *') || overloads(lines, index, name)) return [];
      return documented(lines, index) ? [] : [`${path}:${index + 1} ${name}`];
    });
  });
  assert.deepEqual(found, []);
});

/** A comment stands above it, or above the run of one-line constants it belongs to. */
function documented(lines: readonly string[], index: number): boolean {
  const above = lines[index - 1]?.trimEnd() ?? '';
  if (above.startsWith('// biome-ignore')) return documented(lines, index - 1);
  return above.endsWith('*/') || (/^export (const|type) .*;$/.test(above) && documented(lines, index - 1));
}

/** The implementation below overloads of the same function carries no comment of its own. */
function overloads(lines: readonly string[], index: number, name: string): boolean {
  return lines.slice(0, index).some((line) => line.includes(`function ${name}(`));
}

/** What somebody reads at one go. */
const aboutOneIdea = 150;

test('nine of ten source files hold one idea, short enough to be read at one go', (t) => {
  const sizes = ['src', 'web']
    .flatMap(sourceFiles)
    .map((path) => ({ path, lines: textOf(path).split('\n').length }))
    .toSorted((one, other) => other.lines - one.lines);
  for (const { path, lines } of sizes.filter(({ lines }) => lines > 200)) t.diagnostic(`${lines} ${path}`);
  assert.ok(sizes[Math.floor(sizes.length / 10)]!.lines <= aboutOneIdea);
});
