import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { filedAfter, sha256 } from '../src/applications/case-file/chain.ts';
import { run } from '../src/cli/run.ts';
import { recordedTerminal } from '../src/cli/terminal.fixture.ts';
import { packExchange } from '../src/filing/import/exchange-package.ts';
import { quietReport } from './report-builder.ts';

const report = quietReport();
const about = { body: { name: report.body!, code: null }, year: report.year!, signedBy: '测小终' };
const exchange = packExchange(report, about);

/** A case file of some items, as the export lays it out. */
function caseFile(change: (parts: { lines: unknown[]; contents: unknown[] }) => void = () => undefined) {
  const contents = ['收到申请', '登记', '答复'].map((title) => ({ title }));
  const lines: ReturnType<typeof filedAfter>[] = [];
  for (const content of contents)
    lines.push(
      filedAfter(lines.at(-1) ?? null, {
        ...{ kind: 'act', ref: content.title, on: '2026-03-02', title: content.title },
        ...{ personal: false, by: '测小写', content },
      } as never),
    );
  const parts = { lines: [...lines] as unknown[], contents: [...contents] as unknown[] };
  change(parts);
  const items = strToU8(JSON.stringify(parts.contents));
  const manifest = {
    ...{ format: 'gongkai-case-file/1', number: '依申请〔2026〕1号', head: lines.at(-1)!.hash },
    ...{ lines: parts.lines, files: [{ path: 'items.json', bytes: items.length, sha256: sha256(items) }] },
  };
  return zipSync({ 'items.json': items, 'manifest.json': strToU8(JSON.stringify(manifest)) });
}

/** An archive with one of its files replaced. */
const replaced = (bytes: Uint8Array, name: string, change: (text: string) => string) => {
  const files = unzipSync(bytes);
  const text = change(Buffer.from(files[name] ?? '').toString('utf8'));
  return zipSync({ ...files, [name]: strToU8(text) });
};

describe('gongkai verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-verify-'));
  after(() => rmSync(folder, { recursive: true }));

  const verified = async (bytes: Uint8Array, ...more: string[]) => {
    const path = join(folder, 'package.zip');
    writeFileSync(path, bytes);
    const terminal = recordedTerminal({ env: {} });
    return { code: await run(['verify', path, ...more], terminal), ...terminal.written };
  };

  test('finds whole what is as it was exported, and tells its hash', async () => {
    const { code, out } = await verified(exchange);
    assert.equal(code, 0);
    assert.match(out, /一致，没有改动\n {2}交换包，.*年年报\n/);
    assert.ok(out.includes(sha256(exchange)));
    const filed = await verified(caseFile());
    assert.equal(filed.code, 0, filed.out);
    assert.match(filed.out, /卷宗包，依申请〔2026〕1号/);
  });

  test('finds what was altered, left out or put in, whatever was done about the hashes', async () => {
    const cases: readonly [bytes: Uint8Array, said: RegExp][] = [
      [replaced(exchange, 'report.json', (text) => text.replace('0', '1')), /校验值不符/],
      [
        replaced(exchange, 'manifest.json', (text) => text.replace(`${about.year}`, '2019')),
        /年度与年报不一致/,
      ],
      [replaced(exchange, '说明.txt', () => '另附'), /清单以外的文件/],
      [replaced(caseFile(), 'items.json', (text) => text.replace('登记', '补正')), /“items\.json”被改动/],
      [caseFile(({ contents }) => contents.splice(1, 1, { title: '补正' })), /第2项“登记”的内容被改动/],
      [caseFile(({ lines, contents }) => [lines.splice(1, 1), contents.splice(1, 1)]), /第2项缺失/],
      [caseFile(({ lines, contents }) => [lines.pop(), contents.pop()]), /末项摘要与目录不符/],
      [replaced(caseFile(), 'manifest.json', () => '{"format":"gongkai-case-file/1"}'), /清单已损坏/],
    ];
    for (const [bytes, said] of cases) {
      const { code, out } = await verified(bytes);
      assert.equal(code, 1, `${said} ${out}`);
      assert.match(out, said);
      assert.match(out, /不一致/);
    }
  });

  test('says so of what is no package, or not there', async () => {
    const files = [strToU8('no archive'), exchange.slice(0, 200), zipSync({ 'a.txt': strToU8('a') })];
    for (const bytes of files) {
      const { code, out } = await verified(bytes);
      assert.equal(code, 2);
      assert.match(out, /未能核验\n {2}不是交换包或者卷宗包/);
    }
    const { code, out } = await verified(exchange, join(folder, 'nowhere.zip'), '--json');
    assert.equal(code, 2);
    const lines = out.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).standing),
      ['whole', 'unread'],
    );
    const terminal = recordedTerminal({ env: {} });
    assert.equal(await run(['verify'], terminal), 64);
    assert.match(terminal.written.err, /请写要核验的文件/);
  });
});
