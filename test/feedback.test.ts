import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CountySite, countySite } from './county-site.ts';

const form = (site: CountySite, path: string, fields: Readonly<Record<string, string>>) =>
  fetch(site.url + path, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const textOf = async (site: CountySite, path: string) => (await fetch(site.url + path)).text();

describe('a message to a body', () => {
  it('is answered, and shown with its answer once the clerk makes it public', async (t) => {
    const site = await countySite(t);
    const clerk = await site.signedIn('yunxi-clerk');
    const other = await site.signedIn('baitang-clerk');
    assert.match(await textOf(site, '/feedback?body=yunxi'), /给云溪镇/);
    const sent = await form(site, '/feedback', {
      ...{ body: 'yunxi', message: '办事大厅午休时间写得不清楚，我姓测。', contact: '测试信箱一号' },
    });
    assert.equal(sent.status, 303);
    const [message] = (await clerk('GET', '/api/feedback?open=true')).json;
    assert.equal(message.reachable, true);
    assert.doesNotMatch(JSON.stringify(message), /测试信箱/);
    const act = (caller: typeof clerk, path: string, body: object) =>
      caller('POST', `/api/feedback/${message.id}/${path}`, body);
    assert.equal((await act(other, 'contact', { reason: '好奇' })).json.code, 'feedback-unknown');
    const opened = await act(clerk, 'contact', { reason: '告知核实结果' });
    assert.equal(opened.json.contact, '测试信箱一号');
    assert.equal((await act(clerk, 'answer', { answer: '已经写清楚。' })).status, 200);

    const page = '/b/yunxi/answers/';
    assert.match(await textOf(site, page), /还没有公开的答复/);
    const words = { question: '办事大厅午休时间怎样？', answer: '午间十二点至两点半休息。' };
    assert.equal((await act(clerk, 'publish', words)).status, 200);
    const shown = await textOf(site, page);
    assert.match(shown, /办事大厅午休时间怎样？/);
    assert.match(shown, /午间十二点至两点半休息。/);
    assert.doesNotMatch(shown, /我姓测|测试信箱|已经写清楚/);
    assert.equal((await act(clerk, 'take-back', { reason: '时间有变' })).status, 200);
    assert.match(await textOf(site, page), /还没有公开的答复/);
  });
});
