import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock } from '../../platform/index.ts';
import type { SiteFacts } from '../site.ts';
import { problemPages } from './problems.ts';

const facts: SiteFacts = {
  ...{ name: '云溪县人民政府', address: '', sponsor: '云溪县人民政府', operator: '办公室', phone: '1' },
  ...{ siteCode: null, policeRecord: null, icpRecord: null },
};

test('failures are told in the frame of the site, also while the database is away', async () => {
  let isAway = false;
  const site = async () => {
    if (isAway) throw new Error('the database is away');
    return facts;
  };
  const page = await problemPages({ site }, fixedClock('2026-03-02T01:00:00.000Z'), '/assets/portal.css');
  isAway = true;
  for (const [status, title] of [
    [404, '没有找到这个页面'],
    [429, '操作过于频繁'],
    [400, '请求有误'],
    [500, '系统出现故障'],
    [503, '暂时不能访问'],
    [507, '系统出现故障'],
  ] as const) {
    const text = page(status, { code: 'x', sentence: `说明<b>${status}` });
    assert.match(text, new RegExp(`<h1>${title}</h1><p>说明&lt;b&gt;${status}</p>`));
    assert.match(text, /<a href="\/">云溪县人民政府<\/a>[\s\S]*noindex|noindex[\s\S]*云溪县人民政府/);
  }
});
