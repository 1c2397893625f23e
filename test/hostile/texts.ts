import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AttackedSite, attack } from './attacked-site.ts';

/** What somebody typed is text wherever it comes out, and refused when it is not what it says. */
export function textsAreText(opened: () => AttackedSite): void {
  describe('in texts', () => {
    it('is text wherever it comes out', async () => {
      const { site, released } = opened();
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
      const { clerk, draft, send } = opened();
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
      const { site, clerk, draft, send } = opened();
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
      const { site, released } = opened();
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
}
