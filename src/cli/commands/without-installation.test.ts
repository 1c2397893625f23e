import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { run } from '../run.ts';
import { recordedTerminal } from '../terminal.fixture.ts';

describe('where nothing is installed', () => {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-nothing-'));
  after(() => rmSync(root, { recursive: true }));
  const data = join(root, 'data');

  const lines: readonly (readonly string[])[] = [
    ['draft', '--body', '某镇', '--year', '2024'],
    ['export-site', join(root, 'site')],
    ['import', join(root, 'x.csv')],
    ['import-reports', root],
    ['backup', join(root, 'backup')],
    ['reindex'],
  ];
  for (const words of lines)
    test(`${words[0]} says so, names the folder and makes nothing`, async () => {
      const terminal = recordedTerminal({ env: { GONGKAI_DATA: data } });
      assert.equal(await run(words, terminal), 64);
      assert.ok(terminal.written.err.startsWith(`数据目录 ${data} 里没有数据。`), terminal.written.err);
      assert.match(terminal.written.err, /用 GONGKAI_DATA 指定/);
      assert.equal(existsSync(data), false);
    });

  test('the doctor says so, names the address it asked and makes nothing', async () => {
    const terminal = recordedTerminal({ env: { GONGKAI_DATA: data, PORT: '1', HOST: '127.0.0.1' } });
    assert.equal(await run(['doctor'], terminal), 1);
    assert.match(terminal.written.out, /还没有可以检查的系统/);
    assert.ok(terminal.written.out.includes(`数据目录 ${data} 里没有数据`));
    assert.match(terminal.written.out, /127\.0\.0\.1:1/);
    assert.doesNotMatch(terminal.written.out, /尚未执行/);
    assert.equal(existsSync(data), false);
  });
});
