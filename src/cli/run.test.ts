import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { quietReport } from '../../test/report-builder.ts';
import type { Report } from '../report/index.ts';
import { renderJson, renderMarkdown, renderText, reportRules } from '../report/index.ts';
import { commandNames } from './commands.ts';
import { run } from './run.ts';
import { recordedTerminal } from './terminal.fixture.ts';
import { OutputClosed } from './terminal.ts';
import { version } from './version.ts';

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-run-'));
  const at = (name: string) => join(folder, name);

  const unbalanced: Report = quietReport({ cells: { 'applications/received/naturalPerson': 3 } });

  before(() => {
    mkdirSync(at('各镇/子'), { recursive: true });
    const written: Record<string, string> = {
      'clean.txt': renderText(quietReport()),
      'clean.json': renderJson(quietReport()),
      'faulty.md': renderMarkdown(unbalanced),
      'last-year.txt': renderText(quietReport({ year: 2022, cells: { 'applications/carriedOut/total': 2 } })),
      'empty.txt': '',
      'weather.txt': '今天天气很好。',
      '各镇/a.txt': renderText(quietReport()),
      '各镇/b.txt': renderText(unbalanced),
      '各镇/子/c.txt': renderText(quietReport()),
      '各镇/settings.json': '{"tabs": 2}',
    };
    for (const [name, text] of Object.entries(written)) writeFileSync(at(name), text);
    writeFileSync(at('old.doc'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs a command line and tells how it ended. */
  async function ran(words: readonly string[], given: Parameters<typeof recordedTerminal>[0] = {}) {
    const terminal = recordedTerminal(given);
    return { code: await run(words, terminal), ...terminal.written };
  }

  const jsonLines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('the version and the help are to be had', async () => {
    assert.deepEqual(await ran(['--version']), { code: 0, out: `${version}\n`, err: '' });
    const help = await ran(['help']);
    assert.equal(help.code, 0);
    for (const name of commandNames) {
      assert.ok(help.out.includes(`\n  ${name} `), name);
      const own = await ran(['help', name]);
      assert.deepEqual(await ran([name, '--help']), own);
      assert.match(own.out, /用法：\n {2}gongkai /, name);
    }
  });

  test('wrong usage ends with 64 and says what to do', async () => {
    const complaints: [string[], RegExp][] = [
      [[], /命令：/],
      [['chekc'], /没有命令“chekc”。可用的命令有：check/],
      [['help', 'nothing'], /没有命令“nothing”/],
      [['check', '--nope'], /没有选项 --nope.*\n用法见：gongkai help check/],
      [['check'], /没有写要处理的文件/],
      [['check', at('clean.txt'), '--resume', 'x'], /--resume 要与 --output 一起用/],
      [['check', at('clean.txt'), '--json', '--format', 'html'], /只能写一个/],
      [['render', at('clean.txt')], /请用 --to 写明/],
      [['render', at('clean.txt'), at('faulty.md'), '--to', 'csv'], /一次只能转换一个文件/],
      [['rollup', at('各镇')], /请用 --name 写明/],
      [['rollup', at('各镇'), '--name', '县', '--output', 'x.zip'], /看不出格式/],
      [['rollup', at('各镇'), '--name', '县', '--expect', at('none.txt')], /名单.*读不出来/],
      [['compare', at('clean.txt')], /至少写两份/],
      [['rules', 'no-such-rule'], /没有规则“no-such-rule”/],
      [['calendar', 'next'], /不认识“next”/],
      [['calendar', 'add', '2024-02-30', '5'], /不是有效的日期/],
      [['calendar', 'add', '2024-02-01', '-5'], /没有选项 -5/],
      [['calendar', 'add', '2024-02-01', '99999'], /应是 0 到 2500 之间/],
      [['checker', '--port', 'http'], /端口“http”不对/],
      [['checker', 'x.txt'], /checker 后面不写文件名/],
      [['serve', '--port', 'http'], /PORT 应为 0 到 65535/],
      [['serve', 'x.txt'], /serve 后面不写文件名/],
      [['backup'], /请写一个备份文件或文件夹/],
      [['restore'], /请写一个备份文件/],
      [['doctor', 'x'], /doctor 后面不写文件名/],
    ];
    for (const [words, message] of complaints) {
      const { code, out, err } = await ran(words);
      assert.deepEqual([code, out], [64, ''], words.join(' '));
      assert.match(err, message);
    }
  });

  test('check: 0 for a clean report, 1 for blockers, 2 for an unreadable file', async () => {
    assert.equal((await ran(['check', at('clean.txt')])).code, 0);
    assert.equal((await ran(['check', at('faulty.md')])).code, 1);
    for (const name of ['empty.txt', 'weather.txt', 'old.doc', 'not-there.txt']) {
      const { code, out } = await ran(['check', at(name)]);
      assert.equal(code, 2, name);
      assert.match(out, /\[未能读取\][\s\S]*办法：/, name);
      assert.doesNotMatch(out, /\[阻断\]/, 'the mark says what the tally says');
    }
    const { code, out } = await ran(['check', at('faulty.md'), at('empty.txt'), at('clean.txt'), '--json']);
    assert.equal(code, 2, 'an incomplete result outweighs what was found');
    assert.equal(jsonLines(out).length, 3, 'one bad file does not stop the others');
  });

  test('check reads standard input, named or not', async () => {
    const input = renderText(unbalanced);
    for (const words of [
      ['check', '--json'],
      ['check', '-', '--json'],
    ]) {
      const { code, out } = await ran(words, { input });
      assert.equal(code, 1);
      assert.equal(jsonLines(out)[0].file, '-');
    }
  });

  test('check over a folder gives every report in order, and passes over what is none', async () => {
    const { code, out } = await ran(['check', at('各镇'), '--json']);
    const checked = jsonLines(out);
    assert.equal(code, 1);
    assert.deepEqual(
      checked.map(({ file }) => file),
      [at('各镇/a.txt'), at('各镇/b.txt'), at('各镇/子/c.txt')],
    );
    assert.deepEqual(
      checked.map(({ diagnostics }) => diagnostics.length > 0),
      [false, true, false],
    );
    for (const { rule, severity, cells, message, advice, citation } of checked[1].diagnostics) {
      assert.ok(rule && severity && Array.isArray(cells) && message && advice && citation.label);
    }
  });

  test('a folder without a report is no pass', async () => {
    mkdirSync(at('空'));
    for (const words of [
      ['check', at('空'), '--json'],
      ['read', at('空')],
      ['rollup', at('空'), '--name', '县'],
    ]) {
      const { code, err } = await ran(words);
      assert.equal(code, 2, words[0]);
      assert.match(err, /没有找到年报.*请核对文件夹/);
    }
  });

  test('what is written is never read, and never replaces what is read', async () => {
    mkdirSync(at('同处'));
    writeFileSync(at('同处/a.txt'), renderText(quietReport()));
    for (let run = 0; run < 2; run += 1) {
      const { err } = await ran(['check', at('同处'), '--format', 'html', '-o', at('同处/结果.html')]);
      assert.match(err, /共 1 份/);
      await ran(['rollup', at('同处'), '--name', '县', '-o', at('同处/汇总.xlsx')]);
      rmSync(at('同处/汇总.xlsx'));
    }
    const before = readFileSync(at('clean.txt'), 'utf8');
    for (const words of [
      ['check', at('clean.txt')],
      ['render', at('clean.txt'), '--to', 'html'],
    ]) {
      const { code, err } = await ran([...words, '-o', at('clean.txt')]);
      assert.equal(code, 64);
      assert.match(err, /它就是要读取的文件/);
    }
    assert.equal(readFileSync(at('clean.txt'), 'utf8'), before);
  });

  test('check writes to a file and says so', async () => {
    const output = at('result.sarif');
    const { code, out, err } = await ran(['check', at('各镇'), '--format', 'sarif', '-o', output]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /共 3 份：.*另有 1 个文件不是年报，未读。结果已写入 .*result\.sarif。/);
    assert.ok(JSON.parse(readFileSync(output, 'utf8')).runs[0].results.length > 0);
  });

  test('check --previous brings in the rules across years', async () => {
    const alone = jsonLines((await ran(['check', at('clean.txt'), '--json'])).out)[0];
    const beside = await ran(['check', at('clean.txt'), '--json', '--previous', at('last-year.txt')]);
    const [checked] = jsonLines(beside.out);
    const applied = ({ outcomes }: { outcomes: Record<string, string> }) =>
      Object.values(outcomes).filter((outcome) => outcome !== 'not-applicable').length;
    assert.ok(applied(checked) > applied(alone));
    mkdirSync(at('去年'));
    writeFileSync(at('去年/云溪镇.txt'), readFileSync(at('last-year.txt')));
    const fromFolder = await ran(['check', at('clean.txt'), '--json', '--previous', at('去年')]);
    assert.equal(fromFolder.out, beside.out);
    assert.equal((await ran(['check', at('clean.txt'), '--previous', at('empty.txt')])).code, 2);
  });

  test('read gives every cell, for machines and for people', async () => {
    const [read] = jsonLines((await ran(['read', at('clean.txt'), '--json'])).out);
    assert.deepEqual([read.body, read.year, read.edition], ['云溪镇人民政府', 2023, '2021']);
    assert.equal(Object.keys(read.cells).length, 200);
    const { code, out } = await ran(['read', at('clean.json')]);
    assert.equal(code, 0);
    assert.match(out, /云溪镇人民政府，2023 年，2021 年版格式\n标题：.*\n读出 200 格，共 200 格。/);
    const unread = await ran(['read', at('empty.txt'), '--json']);
    const [line] = jsonLines(unread.out);
    assert.deepEqual(
      [unread.code, line.body, line.cells, line.diagnostics[0].rule],
      [2, null, {}, 'file-empty'],
    );
    const foreign = await ran(['read', at('weather.txt'), '--json']);
    assert.deepEqual([foreign.code, jsonLines(foreign.out)[0].diagnostics[0].rule], [2, 'file-foreign']);
  });

  test('render changes the format and keeps the report', async () => {
    const json = await ran(['render', at('clean.txt'), '--to', 'json']);
    assert.equal(JSON.parse(json.out).body, '云溪镇人民政府');
    const output = at('clean.docx');
    const docx = await ran(['render', at('clean.txt'), '--output', output]);
    assert.deepEqual([docx.code, docx.out], [0, '']);
    assert.equal(readFileSync(output).subarray(0, 2).toString(), 'PK');
    const onScreen = await ran(['render', at('clean.txt'), '--to', 'xlsx'], { watched: true });
    assert.deepEqual([onScreen.code, onScreen.out], [64, '']);
    assert.equal((await ran(['render', at('empty.txt'), '--to', 'csv'])).code, 2);
  });

  test('compare lays years side by side', async () => {
    const words = ['compare', at('clean.txt'), at('last-year.txt')];
    const { code, out } = await ran(words);
    assert.equal(code, 0);
    assert.match(out, /云溪镇人民政府：2022 年、2023 年/);
    assert.match(out, /应为 2，本年为 0，不一致/);
    const [comparison] = jsonLines((await ran([...words, '--json'])).out);
    assert.deepEqual(
      comparison.columns.map(({ year }: { year: number }) => year),
      [2022, 2023],
    );
  });

  test('compare names every body where there are several', async () => {
    writeFileSync(at('other.json'), renderJson(quietReport({ body: '青石镇人民政府' })));
    const { out } = await ran(['compare', at('clean.txt'), at('other.json')]);
    assert.match(out, /^云溪镇人民政府 2023 年　与　青石镇人民政府 2023 年\n/);
    assert.doesNotMatch(out, /有两份/);
  });

  test('render says how many cells were not read', async () => {
    const cells = {
      'applications/denied.stateSecret/*': 'missing',
      'applications/granted/total': 'missing',
    } as const;
    writeFileSync(at('gaps.json'), renderJson(quietReport({ cells })));
    const { code, err } = await ran(['render', at('gaps.json'), '--to', 'csv']);
    assert.equal(code, 0);
    assert.match(err, /规定的 200 格中有 8 格没有读到数字/);
    assert.equal((await ran(['render', at('clean.json'), '--to', 'csv'])).err, '');
  });

  test('rollup adds up, names its parts and who is missing', async () => {
    writeFileSync(at('roster.txt'), '\u{feff}云溪镇人民政府\r\n青石镇人民政府\r\n');
    const words = ['rollup', at('各镇'), '--name', '某县', '--expect', at('roster.txt')];
    const { code, out } = await ran(words);
    assert.equal(code, 2, 'a sum without one of its parts is not whole');
    assert.match(out, /某县：由 3 份年报汇总，2023 年。\n缺 1 个单位：青石镇人民政府。/);
    const [sum] = jsonLines((await ran([...words, '--json'])).out);
    assert.equal(sum.cells['applications/received/naturalPerson'], 3);
    assert.deepEqual(sum.missing, ['青石镇人民政府']);
    assert.equal(sum.parts.length, 3);
    const unread = await ran(['rollup', at('各镇'), at('empty.txt'), '--name', '某县']);
    assert.equal(unread.code, 2);
    assert.match(unread.out, /未能读取 1 个文件/);
  });

  test('rules are listed with their grounds', async () => {
    const listed = await ran(['rules']);
    for (const { id } of reportRules) assert.ok(listed.out.includes(id), id);
    assert.equal(jsonLines((await ran(['rules', '--json'])).out).length, reportRules.length);
    assert.ok((await ran(['rules', reportRules[0]!.id])).out.length > 0);
  });

  test('the calendar counts working days and says why', async () => {
    const { out } = await ran(['calendar', 'add', '2024年2月5日', '5']);
    assert.match(out, /到期日：2024年2月18日（周日）/);
    assert.match(out, /2024-02-18 周日 {4}5 {2}计入 {2}调休上班/);
    const local = await ran(['calendar', 'add', '2024-02-05', '1', '--day-off', '2024-02-06', '--json']);
    assert.equal(jsonLines(local.out)[0].due, '2024-02-07');
    const [year] = jsonLines((await ran(['calendar', '2024', '--json'])).out);
    assert.deepEqual([year.workdays, year.provisional], [251, false]);
    assert.match((await ran(['calendar', '2099'])).out, /（暂定）/);
  });

  test('a reader that goes away ends the work quietly', async () => {
    const closed = async () => {
      throw new OutputClosed();
    };
    const { code, err } = await ran(['check', at('各镇'), '--json'], { write: closed });
    assert.deepEqual([code, err], [0, '']);
  });

  test('a full disk is told in plain words', async () => {
    const full = async () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
    };
    const { code, err } = await ran(['check', at('clean.txt')], { write: full });
    assert.equal(code, 70);
    assert.match(err, /磁盘空间不足。已写出的部分有效/);
  });

  test('a fault of the program gets a number, and the details go to a file', async () => {
    const broken = async () => {
      throw new Error('the disk caught fire');
    };
    const { code, err } = await ran(['rules'], { write: broken });
    assert.equal(code, 70);
    const [, reference, file] = /编号 ([0-9A-F]{8})）.*记录 (\S+) 交给/.exec(err)!;
    assert.ok(file!.includes(reference!));
    assert.match(readFileSync(file!, 'utf8'), /the disk caught fire/);
    rmSync(file!);
  });
});
