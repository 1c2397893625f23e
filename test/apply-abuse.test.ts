import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { startServer } from '../src/server/index.ts';
import { applyOnline, codeOn, hiddenFields, invented, postForm, solved } from './apply-online.ts';
import { type CountySite, countySite } from './county-site.ts';
import { sampleFiles } from './sample-evidence.ts';

const { png } = sampleFiles;

describe('whoever abuses the form of applications', () => {
  const cleaning: (() => Promise<void>)[] = [];
  let site: CountySite;
  /** The same county with the limits that visitors meet. */
  let limited: string;
  before(async () => {
    site = await countySite({ after: (clean) => cleaning.unshift(clean) });
    const server = await startServer({ ...site.settings, withoutRateLimits: false });
    cleaning.unshift(() => server.close());
    limited = server.url;
  });
  after(async () => {
    for (const clean of cleaning) await clean();
  });

  const count = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from application`.execute(
      site.server.county.db,
    );
    return rows[0]!.n;
  };
  const checked = async (url = site.url) => {
    const { text } = await postForm(url, '/apply', invented);
    return hiddenFields(text.slice(text.indexOf('/apply/submit')));
  };
  const submit = (fields: Record<string, string>, url = site.url) =>
    postForm(url, '/apply/submit', fields, []);

  it('gets nowhere with a puzzle that is unsolved at once, foreign, of another form or forged', async () => {
    const before = await count();
    const [one, other] = [await checked(), await checked()];
    const attempts = [
      { ...one, mark: other.mark!, nonce: solved(other) },
      { ...one, issued: '2020-01-01T00:00:00.000Z', nonce: solved(one) },
      { ...one, issued: '', mark: '', nonce: '1' },
    ];
    for (const attempt of attempts) assert.equal((await submit(attempt)).status, 422);
    for (const nonce of ['', 'x', '9'.repeat(20)])
      assert.equal((await submit({ ...(await checked()), nonce })).status, 422);
    assert.equal(await count(), before);
  });

  it('goes the slower way without script: after reading, three from one place, then told when', async () => {
    const forms = await Promise.all(Array.from({ length: 4 }, () => checked(limited)));
    await setTimeout(3_100);
    const answers = [];
    for (const form of forms) answers.push(await submit(form, limited));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 429],
    );
    assert.match(answers.at(-1)!.text, /下次可用时间/);
  });

  it('is told after a flood when the next application is taken, and loses nothing typed', async () => {
    const before = await count();
    const answers = [];
    for (let n = 0; n < 12; n += 1) {
      const fields = await checked(limited);
      answers.push(await submit({ ...fields, nonce: solved(fields) }, limited));
    }
    assert.deepEqual(
      answers.map(({ status }) => status),
      [...Array(10).fill(200), 429, 429],
    );
    assert.match(answers.at(-1)!.text, /下次可用时间：\d{4}年/);
    assert.equal(hiddenFields(answers.at(-1)!.text).description, invented.description);
    assert.equal(await count(), before + 10);
  });

  it('makes one application of one form, sent twenty times at once', async () => {
    const before = await count();
    const fields = await checked();
    const sent = { ...fields, nonce: solved(fields) };
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => codeOn((await submit(sent)).text)),
    );
    assert.equal(new Set(codes).size, 1);
    assert.equal(await count(), before + 1);
  });

  it('meets a lock after ten wrong codes, which opens for no right one', async () => {
    const { code } = await applyOnline(site.url);
    const guess = (text: string) => postForm(limited, '/follow', { code: text });
    assert.equal((await guess(code)).status, 200);
    const answers = [];
    for (let n = 0; n < 12; n += 1) answers.push(await guess(`2222-2222-2222-22${n + 10}`));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [...Array(10).fill(404), 429, 429],
    );
    assert.match(answers.at(-1)!.text, /下次可用时间/);
    const locked = await guess(code);
    assert.equal(locked.status, 429);
    assert.doesNotMatch(locked.text, /村级公路/);
    for (const path of ['/follow/letter', '/follow/withdraw', '/follow/record'])
      assert.notEqual((await postForm(limited, path, { code, sure: 'yes' })).status, 200);
  });

  it('meets the same lock where third parties give their opinion', async () => {
    const answers = [];
    for (let n = 0; n < 12; n += 1)
      answers.push(await postForm(limited, '/opinion', { code: `2222-2222-2222-22${n + 10}` }));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [...Array(10).fill(404), 429, 429],
    );
  });

  it('learns nothing from a code that is nearly right: same words, same work', async () => {
    const { code } = await applyOnline(site.url);
    assert.match(code, /^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/, '16 letters of 32: 80 bits');
    const near = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2');
    const far = '2345-6789-ABCD-EFGH';
    const ask = async (text: string) => {
      const start = performance.now();
      const reply = await postForm(site.url, '/follow', { code: text });
      return { took: performance.now() - start, ...reply };
    };
    const [one, other] = [await ask(near), await ask(far)];
    assert.equal(one.text, other.text);
    const times: Record<'near' | 'far', number[]> = { near: [], far: [] };
    for (let n = 0; n < 60; n += 1) {
      times.near.push((await ask(near)).took);
      times.far.push((await ask(far)).took);
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1]!;
    const apart = Math.abs(median(times.near) - median(times.far));
    assert.ok(apart < Math.max(2, median(times.far) / 2), `${apart} ms apart`);
  });

  it('finds nothing by numbers: no address takes one, and a code opens only its own letters', async () => {
    const { code } = await applyOnline(site.url);
    const { rows } = await sql<{ id: string }>`select id from application`.execute(site.server.county.db);
    for (const { id } of rows.slice(0, 3))
      for (const path of [`/follow/${id}`, `/apply/${id}`, `/api/applications/${id}`])
        assert.ok([401, 404].includes((await fetch(site.url + path)).status), path);
    for (const letter of [rows[0]!.id, '2026-0001', "' or 1=1 --", ''])
      assert.equal((await postForm(site.url, '/follow/letter', { code, letter })).status, 404);
    for (const number of ['2026-0001', rows[0]!.id])
      assert.equal((await postForm(site.url, '/follow', { code: number })).status, 404);
  });

  it('has no hostile file kept: every one is refused by name, and the form stays', async () => {
    const before = await count();
    const zip = Buffer.from('PK\x03\x04 not really');
    const hostile: readonly (readonly [name: string, bytes: Uint8Array])[] = [
      ['身份证.html', Buffer.from('<script>alert(1)</script>')],
      ['身份证.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['身份证.png', Buffer.from('<script>alert(1)</script>')],
      ['身份证.exe', Buffer.from('MZ\x90\x00')],
      ['身份证.pdf', Buffer.from('MZ\x90\x00')],
      ['身份证.jpg', zip],
      ['身份证.pdf.exe', Buffer.from('%PDF-1.7')],
      ['身份证.docm', zip],
      ['../../etc/passwd', Buffer.from('root:x:0:0')],
      ['身份证.png', Buffer.alloc(5 * 1024 * 1024 + 1, png)],
      ['身份证\u202Egnp.exe', png],
      ['', png],
    ];
    for (const [name, bytes] of hostile) {
      const fields = await checked();
      const sent = { ...fields, nonce: solved(fields) };
      const reply = await postForm(site.url, '/apply/submit', sent, [['identity', name, bytes]]);
      assert.equal(reply.status, 422, name);
      assert.equal(hiddenFields(reply.text).name, invented.name);
    }
    assert.equal(await count(), before);
  });

  it('cannot fill the memory: oversized bodies, parts without end and foreign pages are turned away', async () => {
    const before = await count();
    const large = await fetch(`${site.url}/apply`, {
      ...{ method: 'POST', headers: { origin: site.url } },
      body: new URLSearchParams({ ...invented, description: 'x'.repeat(100_000) }),
    });
    assert.equal(large.status, 413);
    const fields = await checked();
    const sent = { ...fields, nonce: solved(fields) };
    const many = Array.from({ length: 6 }, (_, n) => ['identity', `${n}.png`, png] as const);
    assert.ok((await postForm(site.url, '/apply/submit', sent, many)).status >= 400);
    const crowd = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`field${n}`, 'x']));
    assert.ok((await postForm(site.url, '/apply/submit', { ...sent, ...crowd }, [])).status >= 400);
    const whole = Buffer.alloc(45 * 1024 * 1024);
    const flood = await postForm(site.url, '/apply/submit', sent, [['identity', 'a.png', whole]]).catch(
      () => ({ status: 413 }),
    );
    assert.equal(flood.status, 413);
    const files = await postForm(site.url, '/apply', sent, [['identity', 'a.png', png]]);
    assert.equal(files.status, 413, 'the first page takes no files');
    const foreign = await fetch(`${site.url}/apply/submit`, {
      ...{ method: 'POST', headers: { origin: 'https://elsewhere.example' } },
      body: new URLSearchParams(sent),
    });
    assert.equal(foreign.status, 403);
    assert.equal(await count(), before);
  });
});
