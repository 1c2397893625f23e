import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../law/index.ts';
import { cleanHtml } from '../../publishing/index.ts';
import { policyOf } from './policies.ts';

test('given a policy document, when it is cleaned, then its signature stands right and its annex title in the middle', () => {
  const { html } = policyOf({
    ...{ body: '云岭县水利局', work: '节约用水', number: '云水发〔2024〕1号' },
    ...{ on: '2024-03-01' as Day, validUntil: null },
  });
  const cleaned = cleanHtml(html).html;
  for (const line of ['云岭县水利局', '2024年3月1日'])
    assert.ok(cleaned.includes(`<p class="align-right">${line}</p>`), line);
  assert.match(cleaned, /<p class="align-center">云水发〔2024〕1号<\/p>/);
  assert.match(cleaned, /<h2 class="align-center">[^<]*节约用水/);
});
