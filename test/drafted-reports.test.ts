import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { exitCode } from '../src/cli/exit-code.ts';
import { run } from '../src/cli/run.ts';
import { recordedTerminal } from '../src/cli/terminal.fixture.ts';
import { statedFigures } from '../src/demonstration/index.ts';
import { draftFrom, readRecords } from '../src/filing/index.ts';
import { day, officialForms } from '../src/law/index.ts';
import { checkReport } from '../src/report/index.ts';
import {
  bodiesNamed,
  draftFor,
  loadDemonstration,
  openInstallation,
  settingsFrom,
} from '../src/server/index.ts';
import { testDatabase, testDataFolder } from './database.ts';

describe('reports drafted from the records of the demonstration county', async () => {
  const { url } = await testDatabase();
  const data = testDataFolder();
  const settings = { ...settingsFrom({}), data, databaseUrl: url };
  const installation = await openInstallation(settings, 'draft');
  after(async () => {
    await installation.close();
    data.remove();
  });
  const { county } = installation;
  assert.ok((await loadDemonstration(county)).ok);

  const draft = async (word: string, year: number) => {
    const [body, ...others] = await bodiesNamed(county, word, year);
    assert.ok(body, word);
    assert.deepEqual(others, []);
    const drafted = await draftFor(county, body.id, year);
    const text = drafted.report.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .map((paragraph) => paragraph.text)
      .join('\n');
    return { ...drafted, text };
  };

  it('state what the five townships stated', async () => {
    const dangu = await draft('丹谷镇', 2023);
    assert.match(dangu.text, /政府信息72条，其中工作动态61条、通知公告11条。/);
    assert.match(dangu.text, /培训4次。.*日常巡查53次，全面排查2次，发现问题12个，完成整改12个。/);
    assert.match((await draft('槐庄镇', 2021)).text, /主动公开政府信息74条/);
    assert.match((await draft('青杨镇', 2022)).text, /政务新媒体发布政府信息206条[\s\S]*培训4次/);
    const hejian = await draft('鹤涧镇', 2023);
    assert.match(hejian.text, /行政许可决定711件、行政处罚决定8件/);
    assert.equal(hejian.report.cells['disclosed/licensing/decisions']!.value, 711);
    assert.equal(hejian.report.cells['disclosed/penalty/decisions']!.value, 8);
  });

  it('carry in every cell of the form what the five townships reported, and nothing else', async () => {
    for (const { township, year, licences, penalties, applications } of statedFigures) {
      assert.equal(applications, 0, 'all five report a year without applications');
      const { report } = await draft(township, year);
      const stated: Record<string, number> = {
        'disclosed/licensing/decisions': licences,
        'disclosed/penalty/decisions': penalties,
      };
      const { cells } = officialForms['2021'];
      assert.deepEqual(Object.keys(report.cells).toSorted(), cells.toSorted());
      for (const cell of cells) {
        const { value, state } = report.cells[cell]!;
        const expected = stated[cell] ?? 0;
        assert.deepEqual(
          [value, state],
          [expected, expected === 0 ? 'zero' : 'number'],
          `${township} ${cell}`,
        );
      }
    }
  });

  it('pass every rule when they are drafted in the January after the year, and leave nothing open', async () => {
    for (const { township, year } of statedFigures) {
      const [body] = await bodiesNamed(county, township, year);
      const records = await readRecords(county.filing, body!.id, year);
      const drafted = draftFrom({ ...records, previous: null, today: day(`${year + 1}-01-15`) });
      const { report, gaps } = drafted;
      const { diagnostics } = checkReport(report);
      const found = diagnostics.filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        found.map(({ message }) => message),
        [],
        `${township} ${year}`,
      );
      const [overview, , , , , others] = report.sections.map(({ paragraphs }) =>
        paragraphs.map(({ text }) => text).join('\n'),
      );
      const preface = report.preface.map(({ text }) => text).join('\n');
      assert.match(others!, /信息处理费/, 'the fee sentence');
      assert.match(overview!, /考核结果为[\s\S]*社会评议结果为[\s\S]*责任/, 'the results of art. 50(4)');
      assert.match(preface, new RegExp(`${year}年1月1日起至${year}年12月31日止[\\s\\S]*电话`));
      assert.equal(report.signature?.date, `${year + 1}年1月15日`);
      assert.deepEqual(
        gaps.filter((gap) => gap.includes('表中留空')),
        [],
        township,
      );
    }
  });

  it('leave blank what a body never recorded, and count its releases by their list', async () => {
    const { report, sources } = await draft('财政局', 2022);
    const licensing = report.cells['disclosed/licensing/decisions']!;
    assert.deepEqual([licensing.value, licensing.state], [null, 'missing']);
    const first = sources.figures.find(({ part }) => part === 's1')!;
    assert.ok(first.source.kind === 'records');
    assert.equal(new Set(first.source.ids).size, first.value);
  });

  it('differ enough from township to township not to be taken for copies', async () => {
    const { all } = await county.bodies.tree(day('2023-12-31'));
    const townships = all.filter(({ kind }) => kind === 'township');
    const reports = [];
    for (const { id } of townships) reports.push((await draftFor(county, id, 2023)).report);
    for (const report of reports) {
      const { diagnostics } = checkReport(report, { peers: reports });
      const copied = diagnostics.filter(
        ({ rule, severity }) => rule === 'text-shared' && severity === 'blocker',
      );
      assert.deepEqual(copied, [], report.body!);
    }
  });

  const ran = async (...words: string[]) => {
    const terminal = recordedTerminal({ env: { DATABASE_URL: url, GONGKAI_DATA: data.folder } });
    const code = await run(['draft', ...words], terminal);
    return { code, ...terminal.written };
  };

  it('are printed by the command line as readings are', async () => {
    const { code, out, err } = await ran('--body', '鹤涧镇', '--year', '2023', '--json');
    assert.equal(code, 0, err);
    const reading = JSON.parse(out);
    assert.deepEqual([reading.body, reading.year], ['云岭县鹤涧镇人民政府', 2023]);
    assert.equal(reading.cells['disclosed/licensing/decisions'], 711);
    assert.equal(reading.cells['applications/received/total'], 0);
    assert.match((await ran('--body', 'dangu', '--year', '2023')).out, /政府信息72条/);
  });

  it('are refused in Chinese when nobody can tell whose or when', async () => {
    const refused: readonly (readonly [string[], RegExp])[] = [
      [['--year', '2023'], /请用 --body 写明机关/],
      [['--body', '丹谷镇'], /请用 --year 写明报告年度/],
      [['--body', '丹谷镇', '--year', '去年'], /四位数字/],
      [['--body', '丹谷镇', '--year', '2018'], /没有全国统一的年报格式/],
      [['--body', '丹谷镇', '--year', '2999'], /还没有到/],
      [['--body', '没有这个镇', '--year', '2023'], /没有名为“没有这个镇”的机关/],
      [['--body', '丹谷镇', '--year', '2023', '-o', '年报.wps'], /扩展名/],
    ];
    for (const [words, sentence] of refused) {
      const { code, out, err } = await ran(...words);
      assert.deepEqual([code, out], [exitCode.usage, ''], words.join(' '));
      assert.match(err, sentence);
    }
  });

  it('are asked for by full name, short name, word of the address and code alike', async () => {
    const [byShort] = await bodiesNamed(county, '丹谷镇', 2023);
    for (const word of [byShort!.name, byShort!.slug, byShort!.code!, byShort!.id])
      assert.deepEqual(
        (await bodiesNamed(county, word, 2023)).map(({ id }) => id),
        [byShort!.id],
      );
    assert.deepEqual(await bodiesNamed(county, '没有这个镇', 2023), []);
  });
});
