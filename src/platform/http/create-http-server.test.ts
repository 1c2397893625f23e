import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cookie, noteServer, signedIn } from './note-server.fixture.ts';

describe('the HTTP server', async () => {
  const { app, clock, id, post, lines } = await noteServer();

  test('gives what the contract promises and nothing more', async () => {
    const reply = await post({ title: '通知' });
    assert.equal(reply.statusCode, 200);
    assert.deepEqual(reply.json(), { id, title: '通知', by: 'person' });
    assert.equal(reply.headers['cache-control'], 'no-store');
    assert.match(
      String(reply.headers['content-security-policy']),
      /^default-src 'self'; .*script-src 'self'/,
    );
    assert.equal(reply.headers['x-content-type-options'], 'nosniff');
    assert.match(String(reply.headers['x-request-id']), /^[0-9a-f-]{36}$/);
    assert.equal((await app.inject({ url: '/api/empty', headers: { cookie } })).statusCode, 204);
  });

  test('tells in Chinese all that was filled in wrongly', async () => {
    const reply = await post({ title: '一二三四五六', tags: ['a', 3] });
    assert.equal(reply.statusCode, 400);
    assert.deepEqual(reply.json(), {
      code: 'invalid',
      sentence: '填写的内容有 2 处不符合要求，请改正后重新提交。',
      fields: [
        { path: 'title', sentence: '最多 5 个字。' },
        { path: 'tags.1', sentence: '应为文字。' },
      ],
      field: 'title',
    });
    const year = await post({ title: '通知' }, signedIn, `/api/notes/${id}?year=1999`);
    assert.equal(year.json().fields[0].sentence, '不能小于 2008。');
    assert.equal(
      (await post({ title: '通知' }, signedIn, '/api/notes/1')).json().fields[0].sentence,
      '编号不正确。',
    );
  });

  test('a refusal is a conflict with its sentence and its article', async () => {
    const reply = await post({ title: '锁定' });
    assert.equal(reply.statusCode, 409);
    assert.deepEqual(reply.json(), {
      code: 'revision-outdated',
      sentence: '内容已被别人修改。',
      citation: { id: 'x', label: '第一条' },
    });
  });

  test('a fault shows a number, and the log shows the place but nothing personal', async () => {
    lines.length = 0;
    const reply = await app.inject({
      url: '/api/broken?name=张三',
      headers: { cookie, 'user-agent': 'Secret' },
    });
    assert.equal(reply.statusCode, 500);
    const { code, sentence, reference } = reply.json();
    assert.equal(code, 'fault');
    assert.match(sentence, /系统出现故障.*故障编号/);
    const text = lines.join('');
    assert.ok(text.includes(`"reference":"${reference}"`) && text.includes('"code":"23505"'));
    assert.ok(text.includes('"route":"/api/broken","status":500'));
    assert.doesNotMatch(text, /13800138000|张三|127\.0\.0\.1|Secret|name=|token-of/);
  });

  test('whoever calls too often hears when to come again', async () => {
    const call = () => app.inject({ url: '/api/open' });
    for (let times = 0; times < 3; times += 1) assert.equal((await call()).statusCode, 200);
    const refusal = await call();
    assert.equal(refusal.statusCode, 429);
    assert.equal(refusal.json().sentence, '操作过于频繁。下次可用时间：2026年3月2日09:30:20。');
    assert.equal(refusal.json().nextAllowedAt, '2026-03-02T01:30:20.000Z');
    clock.advance(20_000);
    assert.equal((await call()).statusCode, 200);
    assert.equal((await call()).statusCode, 429);
  });

  test('pages are for people: forms only from our own pages, mistakes as pages', async () => {
    const hello = await app.inject({ url: '/hello?name=1&name=2' });
    assert.equal(hello.body, '<p>1');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const taken = await app.inject({ method: 'POST', url: '/feedback', headers: form, payload: 'kind=a' });
    assert.deepEqual([taken.statusCode, taken.headers.location], [303, '/thanks?a']);
    const forged = await app.inject({
      method: 'POST',
      url: '/feedback',
      headers: { ...form, origin: 'https://evil.example' },
      payload: 'kind=a',
    });
    assert.equal(forged.statusCode, 403);
    assert.match(forged.body, /^<!doctype html>.*已拒绝/s);
    const missing = await app.inject({ url: '/<script>alert(1)</script>' });
    assert.equal(missing.statusCode, 404);
    assert.doesNotMatch(missing.body, /<script/);
    assert.equal((await app.inject({ url: '/%ff' })).statusCode, 400);
    assert.equal((await app.inject({ url: '/api/none' })).json().code, 'not-found');
  });

  test('tells how it is doing, the measures only to its own machine', async () => {
    assert.deepEqual((await app.inject({ url: '/healthz' })).json(), { status: 'ok' });
    assert.deepEqual((await app.inject({ url: '/readyz' })).json(), { status: 'ok', missing: [] });
    const measures = await app.inject({ url: '/metrics' });
    assert.match(measures.body, /http_requests_total\{method="GET",route="\/healthz",status="200"\} 1/);
    assert.equal((await app.inject({ url: '/metrics', remoteAddress: '10.1.2.3' })).statusCode, 404);
    assert.equal(
      (await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.1.2.3' } })).statusCode,
      404,
    );
  });

  test('describes itself from its contracts', async () => {
    const document = (await app.inject({ url: '/api/openapi.json' })).json();
    const operation = document.paths['/api/notes/{id}'].post;
    assert.equal(operation.summary, '记一条');
    assert.deepEqual(
      operation.parameters.map((one: { name: string; in: string; required: boolean }) => [
        one.name,
        one.in,
        one.required,
      ]),
      [
        ['id', 'path', true],
        ['year', 'query', false],
      ],
    );
    assert.deepEqual(operation.requestBody.content['application/json'].schema.required, ['title']);
    assert.ok(document.paths['/api/upload'].post.requestBody.content['multipart/form-data']);
  });
});
