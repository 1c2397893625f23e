import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AttackedSite } from './attacked-site.ts';

/** Addresses that would lead out of the site, or tell what is not public. */
export function addressesLeadNowhere(opened: () => AttackedSite): void {
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
      const { ids, raw } = opened();
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
      const { site, clerk, draft } = opened();
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
}
