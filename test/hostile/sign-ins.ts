import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cookiesOf, password, signedInHeaders } from '../county-site.ts';
import type { AttackedSite } from './attacked-site.ts';

/** Requests in the name of somebody who did not make them. */
export function signInsAreNotForged(opened: () => AttackedSite): void {
  describe('in requests of a sign-in', () => {
    it('without the token of the sign-in, or from another site, changes nothing', async () => {
      const { site, clerk, headers, draft, send } = opened();
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
      const { site } = opened();
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
  });
}
