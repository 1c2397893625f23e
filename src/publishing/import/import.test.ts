import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { testDatabase } from '../../../test/database.ts';
import type { BodyTree } from '../../bodies/index.ts';
import { isResidentNumber } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import { type Act, fixedClock, idMaker, verifyAudit } from '../../platform/index.ts';
import { raiseReleaseVersion } from '../act-on-publication.ts';
import { released } from '../index.ts';
import { textScreen } from '../screening/screen-text.ts';
import type { PublishingTools, Tables } from '../tools.ts';
import { importColumns, importSource } from './index.ts';
import { readCsv } from './read/read-csv.ts';
import { readImportFile } from './read/read-file.ts';
import { readHtmlPage } from './read/read-html.ts';
import { readJson } from './read/read-json.ts';
import { readZip } from './read/read-zip.ts';

/** Of a region that is assigned to no place. */
const someIdNumber = [...'0123456789X'].map((check) => `99000019880817123${check}`).find(isResidentNumber);

describe('the import of publications', async () => {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  const bodyId = newId();
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  after(() => rmSync(folder, { recursive: true }));
  const body = { id: bodyId, name: '清水镇人民政府', shortName: '清水镇', slug: 'qingshui', code: null };
  const look = textScreen({ officeNumbers: new Set(), wrongTerms: [] });
  const tools: PublishingTools = {
    ...{ db, clock, newId, publicChange: raiseReleaseVersion },
    structureOn: async () => ({ all: [body] }) as unknown as BodyTree,
    openContact: (sealed) => sealed,
    indexPrefix: async () => '119900000000000001',
    screen: async ({ plain }) => {
      const findings = look(plain, 'body');
      return findings.length === 0 ? { state: 'clear', findings: [] } : { state: 'findings', findings };
    },
  };
  const act: Act = {
    ...{ actor: { kind: 'system', name: '导入' }, at: clock.now(), today: clock.today(), requestId: 'r' },
  };
  await db
    .insertInto('public_body' as never)
    .values({ id: bodyId } as never)
    .execute();
  await importColumns(tools, act, {
    columns: [{ bodyId, name: '工作动态', slug: 'gzdt', kind: 'news', openedOn: '2019-01-01' as Day }],
  });
  const from = async (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    const outcome = await importSource(tools, act, join(folder, name));
    assert.ok(outcome.ok);
    return outcome.value;
  };

  it('takes over what is whole, and says of the rest what is wrong', async () => {
    const report = await from(
      'items.csv',
      [
        '机关,栏目,标题,正文,发布日期,关键词',
        '清水镇,工作动态,"植树, ""春季""","第一段\n第二段",2025-03-12,植树；绿化',
        '浊水镇,工作动态,甲,乙,2025-03-12,',
        '清水镇,无此栏目,甲,乙,2025-03-12,',
        '清水镇,工作动态,甲,乙,2025-13-12,',
        '清水镇,工作动态,甲,,2025-03-12,',
        '清水镇,工作动态,未来,乙,2027-03-12,',
        `清水镇,工作动态,证件,证件号${someIdNumber},2025-03-12,`,
        '清水镇,工作动态,电话,联系手机13912345678,2025-03-12,',
      ].join('\r\n'),
    );
    assert.equal(report.imported, 2);
    assert.deepEqual(
      report.pointedOut.map(({ place }) => place),
      ['第 10 行'],
    );
    assert.deepEqual(report.refused.map(({ place }) => place).sort(), [
      '第 4 行',
      '第 5 行',
      '第 6 行',
      '第 7 行',
      '第 8 行',
      '第 9 行',
    ]);
    const found = await released.searchReleased(db as never, { text: '植树', order: 'newest', page: 1 });
    assert.equal(found.hits.length, 1);
    assert.equal(await verifyAudit(db), null);
  });

  it('does not take over the same twice', async () => {
    const again = await from(
      'again.csv',
      '机关,栏目,标题,正文,发布日期\n清水镇,gzdt,"植树, ""春季""",甲,2025-03-12\n',
    );
    assert.equal(again.imported, 0);
    assert.match(again.refused[0]!.reasons.join(''), /没有重复导入/);
  });

  it('reads lines of JSON, and folders of pages', async () => {
    const lines = await from(
      'items.jsonl',
      '{"机关":"清水镇","栏目":"gzdt","标题":"丙","正文":"<p>丁</p><script>1</script>","发布时间":"2025-04-01 08:30"}\n{broken\n',
    );
    assert.equal(lines.imported, 1);
    assert.equal(lines.refused.length, 1);
    mkdirSync(join(folder, 'site', 'qingshui', 'gzdt'), { recursive: true });
    writeFileSync(
      join(folder, 'site', 'qingshui', 'gzdt', '1.html'),
      '<html><head><title>戊</title><meta name="PubDate" content="2025-05-01 10:00"></head><body><nav>导航</nav><article><p>己</p></article></body></html>',
    );
    const pages = await importSource(tools, act, join(folder, 'site'));
    assert.ok(pages.ok);
    assert.deepEqual([pages.value.imported, pages.value.refused], [1, []]);
    const { plain } = await db
      .selectFrom('publication_revision')
      .select('plain')
      .where('title', '=', '戊')
      .executeTakeFirstOrThrow();
    assert.equal(plain, '己');
  });

  it('refuses sources it cannot read', async () => {
    for (const [name, content] of [
      ['a.json', '[{'],
      ['a.txt', 'x'],
    ] as const) {
      writeFileSync(join(folder, name), content);
      assert.equal((await importSource(tools, act, join(folder, name))).ok, false);
    }
    assert.equal((await importSource(tools, act, join(folder, 'none.csv'))).ok, false);
  });
});

describe('the readers of the import', () => {
  it('keep quoted cells of CSV whole', () => {
    const [item] = readCsv('\uFEFF标题;正文\n"a;""b""\nc";d');
    assert.deepEqual(item, { place: '第 2 行', fields: { title: 'a;"b"\nc', html: 'd' } });
    assert.deepEqual(readCsv(''), []);
    assert.deepEqual(readCsv('标题,正文\n"a'), [{ place: '第 2 行', fields: { title: 'a' } }]);
  });
  it('read JSON in either form', () => {
    assert.equal(readJson('[{"title":"a"},1]')[0]!.fields.title, 'a');
    assert.equal(readJson('{"title":"a","keywords":["x","y"]}')[0]!.fields.keywords, 'x；y');
  });
  it('find the text of a page', () => {
    assert.equal(readHtmlPage('<p>甲</p>', 'a').fields.html, '<p>甲</p>');
    assert.equal(readHtmlPage('<title>甲</title><main>乙<br>', 'a').fields.html, '乙<br>');
  });
  it('unpack pages, with names as Windows writes them, and leave a wrapping folder out', () => {
    // 清水镇 and 动态 in GB 18030, put where names of the same length stood.
    const names = { AAAAAA: [0xc7, 0xe5, 0xcb, 0xae, 0xd5, 0xf2], BBBB: [0xb6, 0xaf, 0xcc, 0xac] };
    const page = new TextEncoder().encode('<title>甲</title><body><p>乙</p></body>');
    const packed = Buffer.from(zipSync({ 'old/AAAAAA/BBBB/1.html': page, 'old/readme.txt': page }));
    for (const [name, bytes] of Object.entries(names))
      for (let at = packed.indexOf(name); at >= 0; at = packed.indexOf(name)) packed.set(bytes, at);
    const read = readImportFile('旧站.ZIP', packed);
    assert.ok(read.ok);
    assert.deepEqual(read.value, [
      {
        place: '清水镇/动态/1.html',
        fields: { title: '甲', html: '<p>乙</p>', body: '清水镇', column: '动态' },
      },
    ]);
  });
  it('refuse archives that are broken or promise too much', () => {
    const code = (outcome: ReturnType<typeof readImportFile>) => (outcome.ok ? 'ok' : outcome.refusal.code);
    assert.equal(code(readImportFile('a.zip', new Uint8Array([80, 75, 3]))), 'source-broken');
    const page = new Uint8Array(1000);
    assert.equal(
      code(readZip(zipSync({ 'a/b/1.html': page, 'a/b/2.html': page }), 1500)),
      'source-too-large',
    );
    assert.equal(code(readImportFile('a.exe', page)), 'source-unknown');
  });
});
