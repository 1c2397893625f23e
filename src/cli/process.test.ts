import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { quietReport } from '../../test/report-builder.ts';
import { renderText } from '../report/index.ts';

describe('the program as a process', () => {
  const starter = fileURLToPath(new URL('../../bin/gongkai.mjs', import.meta.url));
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-process-'));
  const many = 600;

  before(() => {
    const text = renderText(quietReport());
    for (let index = 0; index < many; index += 1) {
      writeFileSync(
        join(folder, `${String(index).padStart(4, '0')}.txt`),
        text.replaceAll('云溪镇', `云溪${index}镇`),
      );
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  /** A Node too old to run the program itself, as systems have it; the starter must find the one npm installed. */
  const olderNode = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
    .map((path) => join(path, 'node'))
    .find((path) => existsSync(path) && Number(versionOf(path).slice(1).split('.')[0]) < 24);

  function versionOf(node: string): string {
    return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
  }

  /** Starts the program as its own process: directly, or as a user does. */
  function start(words: readonly string[], given: { by?: 'user'; input?: string } = {}) {
    const [node, script] = given.by ? [olderNode ?? process.execPath, starter] : [process.execPath, program];
    const child = spawn(node, [script, ...words], { stdio: 'pipe' });
    const written = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      written.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      written.err += chunk;
    });
    child.stdin.end(given.input ?? '');
    const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...written }));
    return { child, ended, written };
  }

  /** Waits for something to become true, for ten seconds at most. */
  async function until(isTrue: () => boolean): Promise<void> {
    for (let tries = 0; !isTrue(); tries += 1) {
      assert.ok(tries < 1000, 'waited too long');
      await pause(10);
    }
  }

  const checking = (output: string) => ['check', folder, '--json', '--output', output];
  const filesIn = (output: string): string[] =>
    readFileSync(output, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).file);
  const notedDown = (output: string) =>
    existsSync(`${output}.progress`) ? readFileSync(`${output}.progress`, 'utf8').split('\n').length - 2 : 0;

  const expected = Array.from({ length: many }, (_, index) =>
    join(folder, `${String(index).padStart(4, '0')}.txt`),
  );

  test('exit codes and standard input pass through the starter', async () => {
    const input = renderText(quietReport({ cells: { 'applications/received/naturalPerson': 3 } }));
    const { code, out } = await start(['check', '-', '--json'], { by: 'user', input }).ended;
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).year, 2023);
    assert.equal((await start(['--nope'], { by: 'user' }).ended).code, 64);
  });

  test('a pipe that closes early is no fault', async () => {
    const { child, ended, written } = start(['check', folder, '--json']);
    await until(() => written.out.length > 0);
    child.stdout.destroy();
    const { code, err } = await ended;
    assert.deepEqual([code, err], [0, '']);
  });

  test('killed outright and continued: nothing lost, nothing doubled', async () => {
    const output = join(tmpdir(), `gongkai-killed-${process.pid}.jsonl`);
    const { child, ended } = start(checking(output));
    await until(() => notedDown(output) > 0);
    child.kill('SIGKILL');
    await ended;
    const done = notedDown(output);
    const { code, err } = await start(checking(output)).ended;
    assert.equal(code, 0, err);
    if (done < many) assert.match(err, /接着上次继续：已完成 \d+ 个文件/);
    assert.deepEqual(filesIn(output), expected);
    assert.equal(existsSync(`${output}.progress`), false);
    rmSync(output);
  });

  test('Ctrl-C finishes what was begun, says how to go on, and the next run does', async () => {
    const output = join(tmpdir(), `gongkai-stopped-${process.pid}.jsonl`);
    const { child, ended } = start(checking(output), { by: 'user' });
    await until(() => existsSync(output));
    // A terminal would send it to starter and program at once.
    child.kill('SIGINT');
    const stopped = await ended;
    assert.equal(stopped.code, 130, stopped.err);
    assert.match(stopped.err, /已停止。.*再运行同一条命令，就从这里接着做/);
    assert.equal(filesOrNone(output).length, notedDown(output));
    const { code } = await start(checking(output)).ended;
    assert.equal(code, 0);
    assert.deepEqual(filesIn(output), expected);
    rmSync(output);
  });

  const filesOrNone = (output: string) => (readFileSync(output, 'utf8') === '' ? [] : filesIn(output));

  test('when the starter is killed outright, the program does not go on alone', async (t) => {
    if (olderNode === undefined) return t.skip('this Node runs the program itself');
    const output = join(tmpdir(), `gongkai-orphan-${process.pid}.jsonl`);
    const { child, ended } = start(checking(output), { by: 'user' });
    await until(() => existsSync(output));
    child.kill('SIGKILL');
    // The pipes close when the last process that holds them has ended.
    assert.match((await ended).err, /已停止。/);
    assert.ok(existsSync(`${output}.progress`));
    rmSync(output);
    rmSync(`${output}.progress`);
  });

  test('the checker alone answers, and ends in good order when told to', async (t) => {
    const site = fileURLToPath(new URL('../../dist/checker/index.html', import.meta.url));
    if (!existsSync(site)) return t.skip('the page is not built');
    const port = await freePort();
    const { child, ended, written } = start(['checker', '--port', String(port)], { by: 'user' });
    await until(() => written.out.includes('http://127.0.0.1'));
    const response = await fetch(`http://127.0.0.1:${port}/`);
    assert.equal(response.status, 200);
    await response.text();
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
  });

  async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    server.close();
    return port;
  }
});
