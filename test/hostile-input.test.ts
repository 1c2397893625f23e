import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import {
  allPassed,
  type Caller,
  type CountySite,
  cookiesOf,
  countySite,
  password,
  signedInHeaders,
} from './county-site.ts';
import { fillPortalCounty } from './portal-county.ts';
import { pdfFile, pngFile, wordFile } from './sample-files.ts';

const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>{{7*7}}\${7*7}`;

describe('hostile input', () => {
  const cleaning: (() => Promise<void>)[] = [];
  let site: CountySite;
  let ids: Readonly<Record<string, string>>;
  let clerk: Caller;
  let column: string;
  let headers: Readonly<Record<string, string>>;

  before(async () => {
    site = await countySite({ after: (clean) => cleaning.unshift(clean) });
    ({ ids } = await fillPortalCounty(site.server.county, site.bodies));
    clerk = await site.signedIn('yunxi-clerk');
    headers = await signedInHeaders(site.url, 'yunxi-clerk');
    const columns = (await clerk('GET', `/api/columns?body=${site.bodies.yunxi}`)).json;
    column = columns.find(({ slug }: { slug: string }) => slug === 'tzgg').id;
  });

  after(async () => {
    for (const clean of cleaning) await clean();
  });

  const draft = (more: object = {}) => ({
    ...{ columnId: column, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
    ...{ title: '停水通知', summary: '', html: '<p>检修</p>', metadata: {}, attachments: [], ...more },
  });

  /** Brings a draft to the public and gives back its id. */
  async function released(more: object): Promise<string> {
    const { json } = await clerk('POST', '/api/publications', draft(more));
    const act = async (
      username: string,
      name: string,
      body: (file: { workingRevision: string }) => object,
    ) => {
      const caller = await site.signedIn(username);
      const file = (await clerk('GET', `/api/publications/${json.id}`)).json;
      const sent = { ...body(file), version: file.version };
      const reply = await caller('POST', `/api/publications/${json.id}/${name}`, sent);
      assert.equal(reply.status, 200, `${name}: ${JSON.stringify(reply.json)}`);
    };
    await act('yunxi-clerk', 'submit', () => ({}));
    for (const reviewer of ['yunxi-first', 'yunxi-final'])
      await act(reviewer, 'review', ({ workingRevision }) => ({
        revision: workingRevision,
        results: allPassed,
      }));
    await act('yunxi-clerk', 'release', () => ({ at: null }));
    return json.id;
  }

  describe('in texts', () => {
    it('is text wherever it comes out', async () => {
      const html = `<p onclick="alert(1)">正文${attack}</p><a href="javascript:alert(1)">点</a><a href="data:text/html,x">点</a><iframe src="//x"></iframe><style>*{}</style><form action="//x"><input></form><math><mtext></mtext></math><img src="//x/y.png"><p style="background:url(//x)">样式</p>`;
      const metadata = {
        number: `云溪${attack}`.slice(0, 60),
        keywords: ['<script>'],
        source: attack.slice(0, 100),
      };
      const id = await released({ title: `通知${attack}`, summary: attack, html, metadata });
      const places = [
        ...[`/a/${id}`, `/a/${id}/print`, '/', '/b/yunxi/', '/b/yunxi/c/tzgg/', '/latest/notice', '/map'],
        ...[`/search?q=${encodeURIComponent('通知')}`, `/search?q=${encodeURIComponent(attack)}`],
        ...[`/feedback?about=${id}`, `/policies?title=${encodeURIComponent(attack)}`],
      ];
      for (const address of places) {
        const { status, text } = await site.page(address);
        assert.equal(status, 200, address);
        for (const [tag] of text.matchAll(/<[a-z][^>]*>/gi))
          assert.doesNotMatch(
            tag.replace(/="[^"]*"/g, '=""'),
            /^<(script|style|iframe|object|embed|base|math|svg\/|img src=x)|\son\w+=|\sstyle=/i,
            `${address}: ${tag}`,
          );
        assert.doesNotMatch(text, /(?:href|src|action)="(?:javascript:|data:|\/\/)/i, address);
        assert.doesNotMatch(text, /(?<!\{\{7\*7\}\}\$\{7\*7\}.*)\b49\b(?=<\/h1>)/, address);
      }
      for (const feed of ['/feed.xml', '/b/yunxi/feed.xml', '/sitemap.xml']) {
        const { text } = await site.page(feed);
        assert.doesNotMatch(text, /<script|<img|<svg/i, feed);
      }
    });

    it('is text in the office too, and cannot name a prototype', async () => {
      const { status, json } = await clerk('POST', '/api/publications', draft({ title: attack }));
      assert.equal(status, 200);
      assert.equal((await clerk('GET', `/api/publications/${json.id}`)).json.revisions[0].title, attack);
      for (const body of [
        '{"__proto__":{"admin":true}}',
        '{"constructor":{"prototype":{"admin":true}}}',
        JSON.stringify(draft()).replace('"metadata":{}', '"metadata":{"__proto__":{"number":"x"}}'),
      ]) {
        const reply = await send('POST', '/api/publications', body);
        assert.equal(reply.status, 400, body);
      }
      assert.equal(({} as { admin?: boolean }).admin, undefined);
    });

    it('is refused when it is too long, too deep or not what it says', async () => {
      const long = await send(
        'POST',
        '/api/publications',
        JSON.stringify(draft({ title: '长'.repeat(3_500_000) })),
      );
      assert.equal(long.status, 413);
      const title = await send(
        'POST',
        '/api/publications',
        JSON.stringify(draft({ title: '长'.repeat(201) })),
      );
      assert.equal(title.status, 400);
      assert.match(title.text, /"sentence":"[^"]*[一-龥]/);
      const depth = 50_000;
      const deep = await send('POST', '/api/publications', `${'['.repeat(depth)}${']'.repeat(depth)}`);
      assert.equal(deep.status, 400);
      const nested = draft({ html: `${'<div>'.repeat(20_000)}深${'</div>'.repeat(20_000)}` });
      assert.ok((await send('POST', '/api/publications', JSON.stringify(nested))).status < 500);
      for (const [type, body, status] of [
        ['application/json', '{', 400],
        ['application/json', '', 400],
        ['text/plain', '{}', 415],
        ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 415],
        ['application/x-www-form-urlencoded', 'title=x', 400],
        ['multipart/form-data; boundary=x', '--x--', 400],
      ] as const) {
        const reply = await send('POST', '/api/publications', body, { 'content-type': type });
        assert.equal(reply.status, status, `${type}: ${reply.text.slice(0, 200)}`);
      }
      for (const more of [
        { formedOn: '2026-02-30' },
        { formedOn: '9999999-01-01' },
        { columnId: "x' or 1=1 --" },
        { risk: 'toString' },
        { attachments: [{ file: '../../etc/passwd' }] },
      ]) {
        const { status } = await clerk('POST', '/api/publications', draft(more));
        assert.ok(status >= 400 && status < 500, `${JSON.stringify(more)}: ${status}`);
      }
      const invented = { file: 'f'.repeat(64), name: 'a.txt', type: 'text/html', size: 1, kind: 'document' };
      const attachments = [{ ...invented, alternative: '', caption: '' }];
      const drafted = await clerk('POST', '/api/publications', draft({ attachments }));
      assert.equal(drafted.status, 409, JSON.stringify(drafted.json));
      for (const title of ['零\u0000字节', '半个\ud800字']) {
        const { status } = await send('POST', '/api/publications', JSON.stringify(draft({ title })));
        assert.equal(status, 400, JSON.stringify(title));
      }
      for (const address of [
        '/search?q=%00',
        '/search?q=a%00b&body=%00',
        '/policies?title=%00',
        '/map?x=%00',
      ])
        assert.equal((await site.page(address)).status, 200, address);
      const form = { 'content-type': 'application/x-www-form-urlencoded', origin: site.url };
      const message = await send(
        'POST',
        '/feedback',
        `message=%00${encodeURIComponent(attack)}&contact=%00`,
        form,
      );
      assert.equal(message.status, 303);
      for (const query of ['title=%00', 'page=0', 'page=1e9', 'page=-1', 'state=toString', "body=' or 1=1"])
        assert.equal((await clerk('GET', `/api/publications?${query}`)).status, 400, query);
    });

    it('takes no title for a formula', async () => {
      for (const title of ['=HYPERLINK("http://x","y")', '+1+cmd', '-2+3', '@SUM(A1)', '\t=1', '＝1'])
        await released({ title });
      const { text } = await site.page(`/data/publications-${new Date().getFullYear()}.csv`);
      const fields = text
        .split('\r\n')
        .flatMap((line) => line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? []);
      assert.ok(fields.some((field) => field.includes('HYPERLINK')));
      for (const field of fields)
        assert.doesNotMatch(field.replace(/^"/, ''), /^\s*[=+\-@＝＋－＠](?!\d+$)/, field);
    });
  });

  describe('in files', () => {
    async function upload(name: string, bytes: Uint8Array, address = '/api/attachments') {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      const reply = await fetch(site.url + address, { method: 'POST', headers, body: form });
      return { status: reply.status, json: JSON.parse(await reply.text()) };
    }

    it('that would run, or are two things in one, is refused', async () => {
      const page = Buffer.from('<!doctype html><script>alert(1)</script>');
      const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
      for (const [name, bytes] of [
        ...['a.html', 'a.htm', 'a.xhtml', 'a.svg', 'a.xml', 'a.js', 'a.mht', 'a.shtml'].map((n) => [n, page]),
        ...['a.svg', 'a.png', 'a.svgz', 'a.jpg'].map((name) => [name, picture]),
        ...['a.exe', 'a.bat', 'a.php', 'a.jsp', 'a', 'a.', '.htaccess', 'a.png.html', 'a.png\u0000.html'].map(
          (n) => [n, pngFile],
        ),
        ['a.png', Buffer.concat([pngFile, wordFile()])],
        ['a.pdf', Buffer.concat([pdfFile, wordFile()])],
        ['a.docx', wordFile('word/vbaProject.bin')],
        ['a.docx', wordFile('xl/workbook.xml')],
        ['a.docx', wordFile().subarray(0, 200)],
        ['a.docx', pdfFile],
        ['a.txt', Buffer.from('MZ\u0000\u0001\u0002')],
        ['a.png', page],
      ] as [string, Buffer][]) {
        const { status, json } = await upload(name, bytes);
        assert.ok([400, 415].includes(status), `${JSON.stringify(name)} ${status} ${JSON.stringify(json)}`);
        assert.match(json.sentence, /[一-龥]/);
      }
    });

    it('cannot climb, whatever they are called', async () => {
      for (const name of [
        '../../../etc/passwd.txt',
        '..\\..\\a.txt',
        '/etc/cron.d/a.txt',
        'a\r\nSet-Cookie: x.txt',
        `${'长'.repeat(3000)}.txt`,
        'a.html\u0000.txt',
        'a\u202etxt.exe.txt',
      ]) {
        const { status, json } = await upload(name, Buffer.from('正文'));
        assert.ok(status < 500, `${name}: ${status}`);
        if (status === 200) assert.doesNotMatch(json[0].name, /[/\\\p{Cc}\p{Cf}]|\.\.$/u, json[0].name);
      }
    });

    it('that swell when unpacked are not unpacked', async () => {
      const bomb = Buffer.from(
        zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          'word/document.xml': [new Uint8Array(300 * 1024 * 1024), { level: 1 }],
        }),
      );
      assert.ok(bomb.length < 4 * 1024 * 1024);
      const start = process.memoryUsage().rss;
      const { status } = await upload('a.docx', bomb, '/api/imports');
      assert.equal(status, 415);
      assert.ok(process.memoryUsage().rss - start < 250 * 1024 * 1024);
      const taken = await upload('a.docx', bomb);
      assert.equal(taken.status, 200);
      const [file] = taken.json;
      const { json } = await clerk('POST', '/api/publications', draft({ attachments: [file] }));
      const submitted = await clerk('POST', `/api/publications/${json.id}/submit`, { version: 1 });
      // What screening cannot look into stays where it is.
      assert.equal(submitted.status, 409, JSON.stringify(submitted.json));
    });
  });

  describe('in addresses', () => {
    const tricks = [
      ...[
        '../../../etc/passwd',
        '..%2f..%2f..%2fetc%2fpasswd',
        '%2e%2e/%2e%2e/package.json',
        '....//etc/passwd',
      ],
      ...[
        '..%5c..%5cetc',
        '%00',
        'x%00.png',
        '%c0%ae%c0%ae/',
        '~root',
        'con',
        '.env',
        '%252e%252e%252fetc',
        '\u202egnp',
      ],
      ...[
        'x'.repeat(400),
        '*',
        '%',
        "'",
        '%27%20or%201=1--',
        'null',
        '-1',
        '1e999',
        '__proto__',
        'constructor',
      ],
    ];

    it('lead nowhere but into the site', async () => {
      const roots = [
        '/files/',
        `/files/${ids.policy}/`,
        '/b/',
        '/b/yunxi/',
        '/b/yunxi/c/',
        '/data/',
        '/a/',
        '/sitemap/',
        '/latest/',
        '/checker/',
        '/office/',
        '/assets/',
        '/',
      ];
      for (const root of roots)
        for (const trick of tricks) {
          const { status, text } = await raw('GET', `${root}${trick}`);
          assert.doesNotMatch(text, /root:x:0|"dependencies"|DATABASE_URL/, root + trick);
          const known = root === '/office/' ? [200, 301, 303, 308, 400, 404, 414] : [301, 308, 400, 404, 414];
          // An address may fold into one that exists.
          assert.ok(
            [...known, ...(trick.startsWith('.') || trick.startsWith('%2e') ? [200] : [])].includes(status),
            `${root}${trick}: ${status}`,
          );
        }
    });

    it('tell nobody what there is: unknown and unreleased are answered alike', async () => {
      const { json } = await clerk('POST', '/api/publications', draft());
      const unknown = `${json.id.slice(0, -4)}0000`;
      for (const path of [
        '/a/ID',
        '/a/ID/print',
        '/files/ID/a.txt',
        '/feedback?about=ID',
        '/thanks?about=ID',
      ]) {
        const [one, other] = await Promise.all(
          [json.id, unknown].map((id) => site.page(path.replace('ID', id))),
        );
        assert.equal(one!.status, other!.status, path);
        if (path.startsWith('/a') || path.startsWith('/files')) assert.equal(one!.status, 404, path);
        assert.equal(one!.text.replaceAll(json.id, ''), other!.text.replaceAll(unknown, ''), path);
      }
      const stranger = await site.signedIn('baitang-clerk');
      const final = await site.signedIn('baitang-final');
      for (const [caller, method, path, body] of [
        [stranger, 'GET', '', undefined],
        [stranger, 'PUT', '', draft({ version: 1 })],
        [stranger, 'POST', '/submit', { version: 1 }],
        [stranger, 'POST', '/release', { version: 1, at: null }],
        [final, 'POST', '/withdraw', { version: 1, kind: 'in-error', reason: '误发' }],
      ] as const) {
        const [one, other] = await Promise.all(
          [json.id, unknown].map((id) => caller(method, `/api/publications/${id}${path}`, body)),
        );
        assert.deepEqual(one, other, `${method} ${path}`);
        assert.equal(one!.status, 404, `${method} ${path}`);
      }
    });
  });

  describe('in requests', () => {
    it('without the token of the sign-in, or from another site, changes nothing', async () => {
      const { cookie } = headers as { cookie: string };
      const token = headers['x-csrf-token']!;
      const other = await signedInHeaders(site.url, 'baitang-clerk');
      const body = JSON.stringify(draft({ title: '伪造的通知' }));
      for (const [name, more] of Object.entries({
        'no token': { cookie },
        'wrong token': { cookie, 'x-csrf-token': 'x'.repeat(43) },
        'token of somebody else': { cookie, 'x-csrf-token': other['x-csrf-token'] },
        'foreign origin': { cookie, 'x-csrf-token': token, origin: 'https://example.org' },
        'origin that looks alike': { cookie, 'x-csrf-token': token, origin: `${site.url}.example.org` },
        'no origin of its own': { cookie, 'x-csrf-token': token, origin: 'null' },
        'foreign site': { cookie, 'x-csrf-token': token, 'sec-fetch-site': 'cross-site' },
        'sister site': { cookie, 'x-csrf-token': token, 'sec-fetch-site': 'same-site' },
      })) {
        const reply = await send('POST', '/api/publications', body, more, {});
        assert.equal(reply.status, 403, name);
      }
      const nobody = await send('POST', '/api/publications', body, {}, {});
      assert.ok([401, 403].includes(nobody.status));
      for (const form of ['/feedback', '/satisfaction', '/look'])
        assert.equal(
          (
            await send(
              'POST',
              form,
              'message=x',
              { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://example.org' },
              {},
            )
          ).status,
          403,
          form,
        );
      const { json } = await clerk('GET', `/api/publications?title=${encodeURIComponent('伪造')}`);
      assert.equal(json.count, 0);
    });

    it('cannot choose the cookie of a sign-in, nor go on with an old one', async () => {
      const first = await fetch(`${site.url}/api/sign-in`);
      const { csrfToken } = (await first.json()) as { csrfToken: string };
      const planted = `gongkai=${'p'.repeat(43)}`;
      const signIn = (cookie: string, token: string) =>
        fetch(`${site.url}/api/sign-in`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-csrf-token': token, cookie },
          body: JSON.stringify({ username: 'baitang-first', password }),
        });
      const answer = await signIn(`${cookiesOf(first)}; ${planted}`, csrfToken);
      assert.equal(answer.status, 200);
      const held = cookiesOf(answer);
      assert.notEqual(held, planted);
      assert.match(answer.headers.getSetCookie().join(), /HttpOnly/i);
      assert.match(answer.headers.getSetCookie().join(), /SameSite=Lax/i);
      const account = async (cookie: string) =>
        (
          (await (await fetch(`${site.url}/api/sign-in`, { headers: { cookie } })).json()) as {
            account: unknown;
          }
        ).account;
      assert.equal(await account(planted), null);
      assert.notEqual(await account(held), null);
      const { csrfToken: mine } = (await answer.json()) as { csrfToken: string };
      const again = await signIn(held, mine);
      assert.equal(again.status, 200);
      assert.notEqual(cookiesOf(again), held);
      assert.equal(await account(held), null);
    });

    it('with odd methods, headers and lengths gets its refusal', async () => {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST', 'PROPFIND'])
        for (const path of [
          '/',
          `/a/${ids.policy}`,
          '/api/sign-in',
          '/data/bodies.csv',
          '/office/',
          '/checker/',
        ])
          if (!(method === 'POST' && path === '/api/sign-in')) {
            const { status } = await raw(method, path, { 'content-length': '0' });
            assert.ok([403, 404, 405, 501].includes(status), `${method} ${path}: ${status}`);
          }
      assert.ok([400, 404, 405, 501].includes((await raw('TRACE', '/')).status));
      assert.equal((await raw('BREW', '/')).status, 400);
      for (const [name, more] of Object.entries({
        'two lengths': 'Content-Length: 5\r\nContent-Length: 6',
        'length and chunks': 'Content-Length: 5\r\nTransfer-Encoding: chunked',
        'odd chunks': 'Transfer-Encoding: chunked, identity',
        'negative length': 'Content-Length: -1',
        'folded header': 'X-Odd: a\r\n b',
        'nameless header': ': x',
      })) {
        const { status } = await wire(`POST /api/sign-in HTTP/1.1\r\nHost: x\r\n${more}\r\n\r\nhello`);
        assert.ok([400, 403, 501].includes(status), `${name}: ${status}`);
      }
      assert.equal((await wire('GET / HTTP/1.1\r\n\r\n')).status, 400);
      assert.equal((await raw('GET', '/', { 'x-large': 'x'.repeat(20_000) })).status, 431);
      assert.ok([400, 414, 431].includes((await raw('GET', `/search?q=${'x'.repeat(20_000)}`)).status));
    });

    it('cannot make the site say that it is another', async () => {
      const evil = {
        host: 'example.org',
        'x-forwarded-host': 'example.org',
        'x-forwarded-for': '1.2.3.4',
        'x-original-url': '/office/',
        'x-rewrite-url': '/office/',
        'x-http-method-override': 'DELETE',
      };
      for (const path of [
        '/',
        `/a/${ids.policy}`,
        '/feed.xml',
        '/sitemap.xml',
        '/robots.txt',
        '/b/yunxi',
        '/office',
      ]) {
        const { head, text } = await raw('GET', path, evil);
        assert.doesNotMatch(head + text, /example\.org/, path);
      }
      const next = await raw('GET', `/a/${ids.policy}`);
      assert.doesNotMatch(next.text, /example\.org/);
      for (const back of [
        '//example.org',
        '/\\example.org',
        'https://example.org',
        '/%0d%0aX-Odd:1',
        '/\r\nX-Odd: 1',
      ]) {
        const answer = await send(
          'POST',
          '/look',
          new URLSearchParams({ type: 'large', back }).toString(),
          { 'content-type': 'application/x-www-form-urlencoded', origin: site.url },
          {},
        );
        assert.equal(answer.status, 303, back);
        assert.match(answer.location ?? '', /^\/(?![/\\])/, back);
        assert.equal(answer.odd, null, back);
      }
    });

    it('that trickle do not hold others up', async () => {
      const slow = Array.from({ length: 60 }, () => {
        const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write(
          'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{',
        );
        return socket;
      });
      try {
        const start = performance.now();
        assert.equal((await site.page('/')).status, 200);
        assert.ok(performance.now() - start < 3000);
      } finally {
        for (const socket of slow) socket.destroy();
      }
    });
  });

  async function send(
    method: string,
    path: string,
    body: string,
    more: object = {},
    signed: object = headers,
  ) {
    const reply = await fetch(site.url + path, {
      ...{ method, body, redirect: 'manual' },
      headers: { 'content-type': 'application/json', ...signed, ...more },
    });
    const text = await reply.text();
    return {
      status: reply.status,
      text,
      location: reply.headers.get('location'),
      odd: reply.headers.get('x-odd'),
    };
  }

  /** Sends an address as it is written, which `fetch` would tidy up. */
  const raw = (method: string, path: string, more: Readonly<Record<string, string>> = {}) => {
    const lines = Object.entries({ host: new URL(site.url).host, connection: 'close', ...more });
    return wire(
      `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
  };

  function wire(request: string): Promise<{ status: number; head: string; text: string }> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
      const parts: Buffer[] = [];
      socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${request.slice(0, 80)}`)));
      socket.on('error', reject);
      socket.on('data', (part) => parts.push(part));
      socket.on('close', () => {
        const [head = '', ...rest] = Buffer.concat(parts).toString().split('\r\n\r\n');
        resolve({ status: Number(head.split(' ')[1]), head, text: rest.join('\r\n\r\n') });
      });
      socket.write(request);
    });
  }
});
