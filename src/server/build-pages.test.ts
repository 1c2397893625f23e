import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { arePagesStale } from './build-pages.ts';

test('the page is built when it is missing or older than what it is made of', () => {
  const root = mkdtempSync(join(tmpdir(), 'build-checker-'));
  const [sources, built] = [join(root, 'web'), join(root, 'dist')];
  const write = (path: string, at: number) => {
    writeFileSync(path, '');
    utimesSync(path, at, at);
  };
  mkdirSync(sources);
  mkdirSync(built);
  write(join(sources, 'app.tsx'), 100);
  assert.equal(arePagesStale('checker', built, [sources]), true, 'missing');
  write(join(built, 'index.html'), 200);
  assert.equal(arePagesStale('checker', built, [sources]), false, 'fresh');
  write(join(sources, 'app.test.ts'), 300);
  assert.equal(arePagesStale('checker', built, [sources]), false, 'a test is no part of it');
  write(join(sources, 'app.tsx'), 300);
  assert.equal(arePagesStale('checker', built, [sources]), true, 'outdated');
  rmSync(root, { recursive: true });
});
