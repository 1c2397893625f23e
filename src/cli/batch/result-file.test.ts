import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { UsageError } from '../usage-error.ts';
import type { InputFile } from './input-file.ts';
import { noFindings } from './input-file.ts';
import type { ResultFileOptions } from './result-file.ts';
import { openResultFile } from './result-file.ts';
import type { Result } from './run-batch.ts';

describe('a result file', () => {
  let folder: string;
  let options: ResultFileOptions;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'result-file-'));
    options = {
      output: join(folder, 'out.jsonl'),
      progress: join(folder, 'out.jsonl.progress'),
      identity: { version: '1', run: 'abc' },
      opening: '',
      separator: '',
    };
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A file on disk, and its result. */
  function result(name: string): Result {
    const path = join(folder, name);
    if (!existsSync(path)) writeFileSync(path, name);
    const { size, mtimeMs } = statSync(path);
    const file: InputFile = { name: path, path, size, modified: Math.floor(mtimeMs) };
    return { file, outcome: { standing: 'clean', findings: noFindings, text: `${name}\n` } };
  }

  const output = () => readFileSync(options.output, 'utf8');
  const progress = () => readFileSync(options.progress, 'utf8');

  /** A run that was interrupted after these files. */
  async function interruptedAfter(...names: string[]): Promise<void> {
    const file = await openResultFile(options);
    await file.take(names.map(result));
    await file.suspend();
  }

  test('a complete run leaves its results and no progress file', async () => {
    const file = await openResultFile({ ...options, opening: '[', separator: ',' });
    await file.take([result('a'), result('b')]);
    await file.finish(']', false);
    assert.equal(output(), '[a\n,b\n]');
    assert.equal(existsSync(options.progress), false);
  });

  test('a progress file of the user’s own stays', async () => {
    const file = await openResultFile(options);
    await file.finish('', true);
    assert.equal(existsSync(options.progress), true);
  });

  test('an interrupted run is continued: nothing lost, nothing doubled', async () => {
    await interruptedAfter('a', 'b');
    const file = await openResultFile(options);
    assert.equal(file.resumed, 2);
    assert.equal(file.earlier.files, 2);
    assert.deepEqual(
      ['a', 'b', 'c'].map((name) => file.has(result(name).file)),
      [true, true, false],
    );
    await file.take([result('c')]);
    await file.finish('', false);
    assert.equal(output(), 'a\nb\nc\n');
  });

  test('opening and separator stand right across an interruption', async () => {
    options = { ...options, opening: '[', separator: ',' };
    await interruptedAfter('a');
    const file = await openResultFile(options);
    await file.take([result('b')]);
    await file.finish(']', false);
    assert.equal(output(), '[a\n,b\n]');
  });

  test('a torn last line of the progress file is dropped, and its result done again', async () => {
    await interruptedAfter('a', 'b');
    writeFileSync(options.progress, progress().slice(0, -3));
    const file = await openResultFile(options);
    assert.equal(file.resumed, 1);
    await file.take([result('b'), result('c')]);
    await file.finish('', true);
    assert.equal(output(), 'a\nb\nc\n');
    assert.equal(progress().split('\n').length, 5, 'identity, three files, end');
  });

  test('results that did not get into the progress file are cut off, whole or torn', async () => {
    await interruptedAfter('a');
    writeFileSync(options.output, `${output()}b\nhalf of c`);
    const file = await openResultFile(options);
    await file.take([result('b')]);
    await file.finish('', false);
    assert.equal(output(), 'a\nb\n');
  });

  test('killed before anything was noted down, the run begins anew', async () => {
    writeFileSync(options.output, 'something');
    writeFileSync(options.progress, '{"version":"1","run"');
    const file = await openResultFile(options);
    assert.equal(file.resumed, 0);
    await file.finish('', false);
    assert.equal(output(), '');
  });

  test('from the first file that changed meanwhile, everything is done again', async () => {
    await interruptedAfter('a', 'b', 'c');
    utimesSync(join(folder, 'b'), 1, 1);
    const file = await openResultFile(options);
    assert.equal(file.resumed, 1);
    await file.take([result('b'), result('c')]);
    await file.finish('', false);
    assert.equal(output(), 'a\nb\nc\n');
  });

  test('a file that vanished meanwhile is done again, which says that it is gone', async () => {
    await interruptedAfter('a', 'b');
    rmSync(join(folder, 'a'));
    const file = await openResultFile(options);
    assert.equal(file.resumed, 0);
    await file.suspend();
  });

  test('another run, a foreign file or shortened results are not continued', async () => {
    await interruptedAfter('a', 'b');
    await assert.rejects(openResultFile({ ...options, identity: { version: '1', run: 'xyz' } }), UsageError);
    writeFileSync(options.output, 'a');
    await assert.rejects(openResultFile(options), /比进度记录的短/);
    writeFileSync(options.progress, 'notes of mine\n');
    await assert.rejects(openResultFile(options), /已损坏或不是本程序写的/);
  });

  test('a place that cannot be written to is told', async () => {
    const nowhere = join(folder, 'no/such/out');
    await assert.rejects(
      openResultFile({ ...options, output: nowhere, progress: `${nowhere}.progress` }),
      /文件夹不存在/,
    );
  });
});
