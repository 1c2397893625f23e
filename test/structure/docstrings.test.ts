import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceFiles, textOf } from './repository.ts';

test('every exported function, type and constant says what it means', () => {
  const found = [...sourceFiles('src'), ...sourceFiles('web')].flatMap((path) => {
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
  return above.endsWith('*/') || (/^export (const|type) .*;$/.test(above) && documented(lines, index - 1));
}

/** The implementation below overloads of the same function carries no comment of its own. */
function overloads(lines: readonly string[], index: number, name: string): boolean {
  return lines.slice(0, index).some((line) => line.includes(`function ${name}(`));
}

test('sizes of source files (for information)', (t) => {
  const sizes = [...sourceFiles('src'), ...sourceFiles('web')]
    .map((path) => ({ path, lines: textOf(path).split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]!;
  t.diagnostic(`${sizes.length} files, median ${at(0.5).lines} lines, 90th percentile ${at(0.9).lines}`);
  for (const { path, lines } of sizes.filter((size) => size.lines > 200)) t.diagnostic(`${lines} ${path}`);
});
