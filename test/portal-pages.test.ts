import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { exportSite, portalPages } from '../src/portal/index.ts';
import { released } from '../src/publishing/index.ts';
import { type CountySite, countySite } from './county-site.ts';
import { type CrawledPage, crawlPortal } from './crawl-portal.ts';
import { fillPortalCounty } from './portal-county.ts';

/** Scripts lie under addresses of their own; nothing runs that stands in a page. */
const ownScript = /<script src="\/assets\/apply-[0-9a-f]{12}\.js" defer><\/script>/g;
/** Pages of other modules, and forms, which are sent and not followed. */
const elsewhere = /^\/(?:office|checker|look|satisfaction|setup)(?:\/|$)/;

describe('the pages of the portal', () => {
  const cleaning: (() => Promise<void>)[] = [];
  let site: CountySite;
  let ids: Readonly<Record<string, string>>;
  let pages: readonly CrawledPage[];
  const page = (address: string) => fetch(site.url + address, { redirect: 'manual' });
  const documents = () => pages.filter(({ type }) => type.startsWith('text/html'));

  before(async () => {
    site = await countySite({ after: (clean) => cleaning.unshift(clean) });
    ({ ids } = await fillPortalCounty(site.server.county, site.bodies));
    pages = await crawlPortal(
      site.url,
      ['/', '/sitemap.xml', '/robots.txt', `/a/${ids.hostile}`, `/a/${ids.merged}`],
      (address) => !elsewhere.test(address),
    );
  });

  after(async () => {
    for (const clean of cleaning) await clean();
  });

  it('lead nowhere into the void', (t) => {
    t.diagnostic(`${pages.length} addresses, ${documents().length} pages`);
    assert.ok(pages.length > 300);
    const broken = pages.filter(({ status }) => status !== 200);
    assert.deepEqual(
      broken.map(({ status, address, from }) => `${status} ${address} ← ${from}`),
      [],
    );
  });

  it('reach everything that is released', async () => {
    const all = await released.releasedAddresses(site.server.county.portal.db, { page: 1, size: 1000 });
    const reached = new Set(pages.map(({ address }) => address));
    assert.deepEqual(
      all.filter(({ id }) => !reached.has(`/a/${id}`)),
      [],
    );
    const map = pages.find(({ address }) => address === '/sitemap.xml')!.text;
    assert.deepEqual(
      all.filter(({ id }) => !map.includes(`/a/${id}</loc>`)),
      [],
    );
  });

  it('are sound documents: one heading of the first level, no id twice, every picture described', () => {
    for (const { address, text } of documents()) {
      const markup = text.replace(/<!--[\s\S]*?-->/g, '');
      assert.match(markup, /^<!doctype html>\n<html lang="zh-CN"/, address);
      assert.equal(markup.match(/<h1[\s>]/g)?.length, 1, `${address}: one h1`);
      assert.match(markup, /<title>[^<]{2,}<\/title>/, address);
      const named = [...markup.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(named).size, named.length, `${address}: ${named}`);
      for (const [, name] of markup.matchAll(/<[^>]*\saria-labelledby="([^"]*)"/g))
        assert.ok(named.includes(name!), `${address}: ${name}`);
      for (const [picture] of markup.matchAll(/<img\b[^>]*>/g)) assert.match(picture, /\salt="/, address);
      const levels = [...markup.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      for (const [index, level] of levels.entries())
        assert.ok(level <= (levels[index - 1] ?? level) + 1 || index === 0, `${address}: ${levels}`);
      for (const name of ['div', 'section', 'ul', 'li', 'p', 'table', 'tr', 'td', 'th', 'form', 'a', 'dl'])
        assert.equal(
          markup.match(new RegExp(`<${name}[\\s>]`, 'g'))?.length ?? 0,
          markup.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0,
          `${address}: <${name}>`,
        );
    }
  });

  it('hold no script but our own, no style and no handler, whatever is put into them', async () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const asked = [
      ...['/search?q=', '/policies?title=', '/search?q=a&body=', '/feedback?about=', '/thanks?about='],
      ...['/latest/', '/b/', '/b/yunxi/c/', '/a/', '/data/', '/sitemap/'],
    ].map((address) => address + encodeURIComponent(attack));
    const answers = await Promise.all(
      asked.map(async (address) => ({ address, text: await (await page(address)).text() })),
    );
    for (const { address, text } of [...documents(), ...answers])
      for (const [tag] of text.replaceAll(ownScript, '').matchAll(/<[a-z][^>]*>/gi))
        assert.doesNotMatch(
          tag.replace(/="[^"]*"/g, '=""'),
          /^<(script|style|iframe|object|embed|base)\b|\son\w+=|\sstyle=/i,
          `${address}: ${tag}`,
        );
    const hostile = pages.find(({ address }) => address === `/a/${ids.hostile}`)!.text;
    assert.match(hostile, /恶意标题&lt;script&gt;/);
    assert.doesNotMatch(hostile, /javascript:/);
  });

  it('carry the tags of government sites', () => {
    const tagsOf = (address: string) =>
      Object.fromEntries(
        [
          ...pages
            .find((one) => one.address === address)!
            .text.matchAll(/<meta name="(\w+)" content="([^"]*)"/g),
        ].map(([, name, content]) => [name, content]),
      );
    const article = tagsOf(`/a/${ids.policy}`);
    for (const name of ['SiteName', 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      assert.ok(article[name], name);
    for (const name of ['ArticleTitle', 'ContentSource', 'Keywords', 'Author', 'Description', 'Image', 'Url'])
      assert.ok(article[name], name);
    assert.match(article.PubDate!, /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    assert.equal(tagsOf('/b/yunxi/c/gzdt/').ColumnName, '工作动态');
  });

  it('tell what became of what was taken back', async () => {
    const noticed = await page(`/a/${ids.noticed}`);
    assert.equal(noticed.status, 410);
    assert.match(await noticed.text(), /2025年7月1日撤回[\s\S]*处罚决定已被依法撤销/);
    const replaced = await page(`/a/${ids.replaced}`);
    assert.equal(replaced.status, 410);
    assert.match(await replaced.text(), new RegExp(`/a/${ids.policy}"`));
    assert.equal((await page(`/a/${ids.mistaken}`)).status, 404);
    assert.equal((await page(`/a/${ids.mistaken}/print`)).status, 404);
  });

  it('are found under former names, and after a merger at the body that took over', async () => {
    const renamed = await page('/b/caizheng/c/czyjs/?page=1');
    assert.equal(renamed.status, 301);
    assert.equal(renamed.headers.get('location'), '/b/czj/c/czyjs/?page=1');
    const merged = await page('/b/laocun/c/tzgg/');
    assert.equal(merged.headers.get('location'), '/b/yunxi/');
    assert.match(await (await page('/b/yunxi/former/laocun/')).text(), /停水通知/);
    assert.match(await (await page(`/a/${ids.budget}`)).text(), /<dd>云溪县财政局<\/dd>/);
  });

  it('answer addresses without a page in the frame of the site', async () => {
    for (const address of [
      '/nothing',
      '/a/nothing',
      '/b/yunxi/c/nothing/',
      '/b/nowhere/',
      '/data/x.csv',
      '/files/x/y',
    ]) {
      const answer = await page(address);
      assert.equal(answer.status, 404, address);
      const text = await answer.text();
      assert.match(text, /<h1>没有找到这个页面<\/h1>/, address);
      assert.match(text, /云溪县人民政府[\s\S]*无障碍声明/, address);
    }
    assert.match(await (await page('/%E0%A4%A')).text(), /<h1>请求有误<\/h1>/);
  });

  it('give policies and interpretations to each other', () => {
    const text = (id: string) => pages.find(({ address }) => address === `/a/${id}`)!.text;
    assert.match(text(ids.policy!), new RegExp(`相关解读[\\s\\S]*/a/${ids.interpretation}"`));
    assert.match(text(ids.interpretation!), new RegExp(`解读的政策[\\s\\S]*/a/${ids.policy}"`));
  });

  it('find by number, by part of a title, and by what a column is called', async () => {
    const search = async (query: string) => (await page(`/search?${query}`)).text();
    assert.match(
      await search(`q=${encodeURIComponent('云溪府发[2025]3号')}`),
      /文号或索引号相符[\s\S]*补贴发放办法/,
    );
    assert.match(await search(`q=${encodeURIComponent('耕地补贴')}`), /<mark>耕地<\/mark>/);
    assert.match(
      await search(`q=${encodeURIComponent('云溪镇')}`),
      /名称相符的机关[\s\S]*href="\/b\/yunxi\/">/,
    );
    const zero = await search(`q=${encodeURIComponent('财政预决算表')}&year=2019`);
    assert.match(zero, /没有找到[\s\S]*您是不是要找[\s\S]*财政预决算[\s\S]*去掉机关/);
    const narrowed = await search('body=yunxi&column=zcwj');
    assert.match(narrowed, /共找到 2 条/);
    assert.doesNotMatch(await search('q=%27%22%5C%3A%2A%28%29%21%26%7C'), /故障/);
  });

  it('open their data so that no table program takes a title for a formula', async () => {
    const text = await (await page('/data/publications-2025.csv')).text();
    assert.match(text, /\r\n[0-9a-f-]{36},,"'=1\+1 公式开头的标题,含""引号"""/);
    const { rows, fields } = (await (await page('/data/publications-2025.json')).json()) as {
      rows: Record<string, unknown>[];
      fields: { name: string }[];
    };
    assert.deepEqual(
      fields.map(({ name }) => name),
      Object.keys(rows[0]!).toSorted((one, other) => order(fields, one) - order(fields, other)),
    );
    const { datasets } = (await (await page('/data/index.json')).json()) as {
      datasets: { files: string[] }[];
    };
    for (const file of datasets.flatMap(({ files }) => files))
      assert.equal((await page(file)).status, 200, file);
  });

  it('become files that lead only to each other', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-files-'));
    try {
      for (const links of ['root', 'relative'] as const) {
        const made = await exported(folder, links);
        t.diagnostic(`${links}: ${made.files} files, ${made.bytes} bytes`);
        assert.deepEqual(made.missing, []);
        assert.ok(made.files > 250);
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
          .map((entry) => join(entry.parentPath, entry.name));
        // A picture within a text stands there in the files too; that it is there is seen with all other links.
        const within = /三、怎样领取？<\/p><figure><img src="[^"]+" alt="补贴发放流程[^"]*"/;
        assert.ok(files.some((file) => within.test(readFileSync(file, 'utf8'))));
        for (const file of files) {
          const text = readFileSync(file, 'utf8');
          assert.doesNotMatch(text, /<form|<script/, file);
          const base = links === 'root' ? 'http://files/' : `http://files${file.slice(folder.length)}`;
          for (const [, link] of text.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"#]+)/g)) {
            const url = new URL(link!.replaceAll('&amp;', '&'), base);
            if (url.host !== 'files') continue;
            const path = join(folder, decodeURIComponent(url.pathname));
            assert.ok(existsSync(path.endsWith('/') ? `${path}index.html` : path), `${file}: ${link}`);
          }
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('go on being written where an interrupted export stopped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-files-'));
    try {
      let seen = 0;
      const stopping = portalPages(site.server.county.portal).map((one) => ({
        ...one,
        handle: (request: Parameters<typeof one.handle>[0]) => {
          seen += 1;
          if (seen === 120) throw new Error('switched off');
          return one.handle(request);
        },
      }));
      await assert.rejects(exported(folder, 'root', stopping), /switched off/);
      const made = await exported(folder, 'root');
      assert.ok(made.kept >= 100, `${made.kept}`);
      assert.ok(made.files > 250);
      assert.ok(existsSync(join(folder, 'a', ids.policy!, 'index.html')));
      assert.match(readFileSync(join(folder, '404.html'), 'utf8'), /没有找到这个页面/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('fit into maps of the site that search engines take, however many there are', async () => {
    const { db } = site.server.county.portal;
    const { body_id, column_id } = await db
      .selectFrom('publication')
      .select(['body_id', 'column_id'])
      .executeTakeFirstOrThrow();
    await sql`insert into publication (id, body_id, column_id, state, risk, attribute, formed_on, working_revision,
      released_revision, first_released_at, released_at, created_at, version)
      select gen_random_uuid(), ${body_id}, ${column_id}, 'released', 'routine', 'proactive', '2025-01-01',
      gen_random_uuid(), gen_random_uuid(), now(), now(), now(), 1 from generate_series(1, 45000)`.execute(
      db,
    );
    await db
      .updateTable('release_version')
      .set((row) => ({ version: row('version', '+', 1) }))
      .execute();
    const map = await (await page('/sitemap.xml?later')).text();
    const parts = [...map.matchAll(/<sitemap><loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
    assert.deepEqual(parts, ['/sitemap/0.xml', '/sitemap/1.xml', '/sitemap/2.xml']);
    const listed = await Promise.all(
      parts.map(async (part) => (await (await page(part)).text()).match(/<loc>[^<]*\/a\/[^<]*/g) ?? []),
    );
    assert.deepEqual(
      listed.map(({ length }) => length > 45_000),
      [false, false, false],
    );
    assert.equal(new Set(listed.flat()).size, await released.releasedCount(db));
    assert.equal((await page('/sitemap/3.xml')).status, 404);
  });

  async function exported(
    folder: string,
    links: 'root' | 'relative',
    from = portalPages(site.server.county.portal),
  ) {
    const { portal, clock, style } = site.server.county;
    return exportSite(from, folder, {
      ...{ clock, style, links, site: await portal.site(clock.today() as never) },
      version: () => released.releaseVersion(portal.db),
    });
  }
});

const order = (fields: readonly { name: string }[], name: string) =>
  fields.findIndex((field) => field.name === name);
