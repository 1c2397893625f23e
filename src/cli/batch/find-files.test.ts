import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { findFiles } from './find-files.ts';

describe('finding files', () => {
  const root = mkdtempSync(join(tmpdir(), 'find-files-'));
  after(() => rmSync(root, { recursive: true }));

  for (const name of [
    ...['乡镇/b镇.docx', '乡镇/a镇.TXT', '乡镇/~$a镇.docx', '乡镇/照片.jpg'],
    ...['.hidden/x.txt', '.x.txt', 'z.pdf', '旧/y.doc', '旧/无扩展名'],
  ]) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), name);
  }
  symlinkSync(root, join(root, '旧/回环'));

  const namesBelow = (...inputs: string[]) =>
    [...findFiles(inputs)].map(({ name }) => name.replace(`${root}/`, ''));

  test('a folder gives everything below it that may be a report, in the order of the names', () => {
    assert.deepEqual(namesBelow(root), ['z.pdf', '乡镇/a镇.TXT', '乡镇/b镇.docx', '旧/y.doc']);
  });

  test('a file that was named is taken whatever it is called', () => {
    assert.deepEqual(namesBelow(join(root, '旧/无扩展名')), ['旧/无扩展名']);
  });

  test('a file named twice, or named and found, comes once', () => {
    assert.deepEqual(namesBelow(join(root, '旧'), join(root, '旧/y.doc'), join(root, '旧')), ['旧/y.doc']);
  });

  test('links in a circle are given, to be reported as such, and what the program writes is not', () => {
    symlinkSync('环.txt', join(root, '环.txt'));
    const names = [...findFiles([root], new Set([join(root, 'z.pdf')]))].map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => /z\.pdf|环/.test(name)),
      [join(root, '环.txt')],
    );
    rmSync(join(root, '环.txt'));
  });

  test('a file that is not there is still given, to be reported as such', () => {
    assert.deepEqual(
      [...findFiles([join(root, 'no.txt')])].map(({ size, modified, found }) => [size, modified, found]),
      [[0, 0, undefined]],
    );
  });

  test('size and time of a file are told, so that a change is noticed', () => {
    const [file] = findFiles([join(root, 'z.pdf')]);
    assert.equal(file?.size, 5);
    assert.ok(file!.modified > 0);
  });
});
