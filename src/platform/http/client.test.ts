import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { z } from 'zod';
import { ApiProblem, api, forgetCsrfToken } from './client.ts';
import { contract } from './contract.ts';

const list = contract({
  method: 'GET',
  path: '/api/columns/:id/publications',
  params: z.object({ id: z.string() }),
  query: z.object({ page: z.coerce.number().optional(), kind: z.array(z.string()).optional() }),
  reply: z.array(z.string()),
  summary: '列表',
});
const save = contract({
  method: 'PUT',
  path: '/api/drafts/:id',
  params: z.object({ id: z.string() }),
  body: z.object({ title: z.string() }),
  reply: z.undefined(),
  summary: '保存',
});

interface Sent {
  readonly address: string;
  readonly request: RequestInit & { headers: Record<string, string> };
}

/** Answers in the place of the network. */
function answering(t: { mock: typeof import('node:test').mock }, answer: (sent: Sent) => Response): Sent[] {
  const all: Sent[] = [];
  t.mock.method(globalThis, 'fetch', async (address: string, request: Sent['request']) => {
    const sent = { address, request };
    all.push(sent);
    return answer(sent);
  });
  return all;
}

const tokenReply = (csrfToken: string) => Response.json({ account: null, csrfToken, outside: null });

describe('the typed call', () => {
  beforeEach(() => forgetCsrfToken());

  test('fills in the address and asks for no token to read', async (t) => {
    const sent = answering(t, () => Response.json(['a']));
    const reply = await api(list, { params: { id: 'x/y' }, query: { page: 2, kind: ['甲', 'b'] } });
    assert.deepEqual(reply, ['a']);
    assert.deepEqual(
      sent.map(({ address }) => address),
      ['/api/columns/x%2Fy/publications?page=2&kind=%E7%94%B2&kind=b'],
    );
  });

  test('changes carry the token, fetched once', async (t) => {
    const sent = answering(t, ({ address }) =>
      address === '/api/sign-in' ? tokenReply('t1') : new Response(null, { status: 204 }),
    );
    const input = { params: { id: '1' }, body: { title: '通知' } };
    assert.equal(await api(save, input, { idempotencyKey: 'k' }), undefined);
    await api(save, input);
    assert.deepEqual(
      sent.map(({ address }) => address),
      ['/api/sign-in', '/api/drafts/1', '/api/drafts/1'],
    );
    const { headers, body } = sent[1]!.request;
    assert.equal(headers['x-csrf-token'], 't1');
    assert.equal(headers['idempotency-key'], 'k');
    assert.equal(body, '{"title":"通知"}');
  });

  test('a token that is no longer right is replaced, once', async (t) => {
    let tokens = 0;
    const sent = answering(t, ({ address, request }) => {
      if (address === '/api/sign-in') {
        tokens += 1;
        return tokenReply(`t${tokens}`);
      }
      return request.headers['x-csrf-token'] === 't2'
        ? new Response(null, { status: 204 })
        : Response.json({ code: 'csrf-token-wrong', sentence: '页面已过期。' }, { status: 403 });
    });
    await api(save, { params: { id: '1' }, body: { title: '通知' } });
    assert.equal(sent.length, 4);
  });

  test('what is wrong arrives as it was said; silence and nonsense have a sentence too', async (t) => {
    const problemOf = async (answer: () => Response) => {
      answering(t, answer);
      const thrown = await api(list, { params: { id: '1' }, query: {} }).catch((error: unknown) => error);
      t.mock.restoreAll();
      assert.ok(thrown instanceof ApiProblem);
      return [thrown.status, thrown.problem.code, thrown.message];
    };
    const refusal = { code: 'locked', sentence: '已暂停登录。' };
    assert.deepEqual(await problemOf(() => Response.json(refusal, { status: 429 })), [
      429,
      'locked',
      '已暂停登录。',
    ]);
    assert.equal((await problemOf(() => new Response('<h1>502</h1>', { status: 502 })))[1], 'fault');
    const away = () => {
      throw new TypeError('fetch failed');
    };
    assert.deepEqual((await problemOf(away)).slice(0, 2), [0, 'no-answer']);
  });
});
