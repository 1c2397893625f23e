import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { href } from './href.ts';
import { type Content, html } from './html.ts';
import { trusted } from './safe.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '=', '/', 'script', 'onerror', '&lt;', '-->', '\0', '县'))
    .map((parts) => parts.join('')),
);
const rounds = { seed: 20260302, numRuns: 500 };

test('text and attributes are escaped', () => {
  const name = `<b>"O'Neil" & Co</b>`;
  assert.equal(
    `${html`<p title="${name}" lang='${name}'>${name}</p>`}`,
    '<p title="&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Co&lt;/b&gt;" lang=\'&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Co&lt;/b&gt;\'>' +
      '&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Co&lt;/b&gt;</p>',
  );
});

test('no hostile string leaves an unescaped character, wherever it stands', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const kept = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const escaped = kept.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
      assert.equal(`${html`<i>${text}</i>`}`, `<i>${escaped}</i>`);
      assert.equal(`${html`<i class="a ${text}"></i>`}`, `<i class="a ${escaped}"></i>`);
      assert.doesNotMatch(`${html`${[text, html`${text}`]}`}`, /[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }),
    rounds,
  );
});

test('templates nest, lists follow one another, nothing stands for null, undefined and false', () => {
  const items: Content[] = ['一', html`<b>二</b>`, null, undefined, false, 0, 10n, ['三', [html`四`]]];
  assert.equal(`${html`<ul>${items}</ul>`}`, '<ul>一<b>二</b>010三四</ul>');
  assert.equal(`${html`${trusted('<hr>')}`}`, '<hr>');
  assert.throws(() => html`${true as unknown as string}`, TypeError);
  assert.throws(() => html`${{ toString: () => '<b>' } as unknown as string}`, TypeError);
});

test('an address that begins with a value is held to harmless schemes', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JaVa\tScript:alert(1)',
    'data:text/html,x',
    '\u0001vbscript:x',
  ])
    assert.equal(`${html`<a href="${address}">x</a>`}`, '<a href="#">x</a>');
  assert.equal(`${html`<img src="${'/files/1/图.png?a=1&b'}">`}`, '<img src="/files/1/图.png?a=1&amp;b">');
  assert.equal(`${html`<a href="/a/${'javascript:'}">`}`, '<a href="/a/javascript:">');
  const attribute = html`href="${'javascript:x'}"`;
  assert.equal(`${html`<a ${attribute}>`}`, '<a href="#">');
});

test('relative addresses, web, mail and telephone pass', () => {
  for (const address of [
    '/b/town/',
    '?page=2',
    '#top',
    '',
    'a/b:c',
    '?u=a:b',
    '//x.cn/y',
    'https://x.cn/',
    'HTTP://x.cn',
    'mailto:a@x.cn',
    'tel:0595',
  ])
    assert.equal(href(address), address);
});

test('no spelling of a scheme that a browser would run passes', () => {
  const noise = fc.constantFrom('', '\t', '\n', '\r', ' ', '\0', '\u0001', '\u001f');
  const spelled = fc
    .tuple(
      fc.constantFrom('javascript', 'data', 'vbscript', 'file', 'blob'),
      fc.array(noise, { minLength: 12 }),
    )
    .map(([scheme, gaps]) =>
      [...scheme].map((char, at) => `${gaps[at] ?? ''}${at % 2 ? char.toUpperCase() : char}`).join(''),
    );
  fc.assert(
    fc.property(spelled, fc.string(), (scheme, rest) => href(`${scheme}:${rest}`) === '#'),
    rounds,
  );
});

test('a template that invites a script is refused', () => {
  const value = 'x';
  for (const mistake of [
    () => html`<a class=${value}>`,
    () => html`<script>${value}</script>`,
    () => html`<style>${value}</style>`,
    () => html`<button onclick="${value}">`,
    () => html`<p style="${value}">`,
    () => html`<iframe srcdoc="${value}">`,
    () => html`<!-- ${value} -->`,
    () => html`<${value}>`,
    () => html`<input ${value}>`,
    () => html`<p title="${html`<b>`}">`,
  ])
    assert.throws(mistake, TypeError);
});

test('what follows script, comment and quoted brackets is text again', () => {
  const value = '<';
  assert.equal(`${html`<script src="/a.js"></script>${value}`}`, '<script src="/a.js"></script>&lt;');
  assert.equal(
    `${html`<!-- a > b -->${value}<p title="a > b">${value}`}`,
    '<!-- a > b -->&lt;<p title="a > b">&lt;',
  );
  assert.equal(`${html`<input ${html`checked`} value="${value}">`}`, '<input checked value="&lt;">');
  assert.equal(`${html`a < ${value} 且 b = ${value}`}`, 'a < &lt; 且 b = &lt;');
});

test('XML is written the same way', () => {
  assert.equal(
    `${html`<?xml version="1.0" encoding="UTF-8"?><title xml:lang="zh-CN">${`"公开" & <'x'>`}</title>`}`,
    '<?xml version="1.0" encoding="UTF-8"?><title xml:lang="zh-CN">&quot;公开&quot; &amp; &lt;&#39;x&#39;&gt;</title>',
  );
});
