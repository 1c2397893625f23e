import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleText, mediaBelow } from './article-text.ts';

const shown = (clean: string, top = 2) =>
  String(articleText(clean, { top })).replace(/^<div class="text">|<\/div>$/g, '');

test('headings follow the title without a gap', () => {
  assert.equal(
    shown('<h3>一</h3><h5 class="align-center">1</h5><h5>2</h5><h3>二</h3><h4>3</h4><h2>三</h2>'),
    '<h2>一</h2><h3 class="align-center">1</h3><h3>2</h3><h2>二</h2><h3>3</h3><h2>三</h2>',
  );
  assert.equal(shown('<h2>一</h2><h3>二</h3>', 3), '<h3>一</h3><h4>二</h4>');
});

test('a table can be reached and scrolled by keyboard, and is called as its caption says', () => {
  const table = '<table><caption>各村 "补贴"</caption><tr><th scope="col">村</th></tr></table>';
  assert.equal(
    shown(table),
    `<div class="wide" role="region" tabindex="0" aria-label="表格：各村 &quot;补贴&quot;">${table}</div>`,
  );
});

test('a first row of words becomes the heads; figures and forms stay as they are', () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const of = (...rows: readonly string[]) => shown(`<table>${rows.join('')}</table>`);
  assert.match(of(row('村', '户数', '金额'), row('云溪', '3', '120')), /<tr><th scope="col">村<\/th>/);
  assert.doesNotMatch(of(row('村', '2024', '2025'), row('云溪', '3', '120')), /<th/);
  assert.doesNotMatch(of(row('姓名', ''), row('电话', '')), /<th/);
  assert.doesNotMatch(of(row('只有', '一', '行')), /<th/);
});

const file = 'f'.repeat(64);
const attached = (kind: 'picture' | 'video', caption = '') => ({
  ...{ id: '1', file, name: '图 1.png', type: 'image/png', size: 1, kind },
  ...{ alternative: '河道"清淤"前后', caption },
});

test('a picture stands where the editor put it, with its caption and its words', () => {
  const text = `<p>前</p><figure data-file="${file}"></figure><p>后</p>`;
  const on = (where: 'page' | 'paper', kind: 'picture' | 'video' = 'picture') =>
    String(articleText(text, { files: [attached(kind, '清淤<现场>')], on: where }));
  assert.match(
    on('page'),
    /<p>前<\/p><figure><img src="\/files\/1\/%E5%9B%BE%201\.png" alt="河道&quot;清淤&quot;前后" loading="lazy"><figcaption>清淤&lt;现场&gt;<\/figcaption><\/figure><p>后/,
  );
  assert.doesNotMatch(on('paper'), /loading/);
  assert.match(on('page', 'video'), /<video controls[^>]*><\/video>.*文字稿：/s);
  assert.doesNotMatch(on('paper', 'video'), /<video/);
  assert.match(on('paper', 'video'), /文字稿：/);
  assert.equal(String(mediaBelow(text, [attached('picture')])), '');
  assert.match(String(mediaBelow('<p>无图</p>', [attached('picture')])), /^<figure><img/);
});

test('a picture that is not the text’s own is left out', () => {
  assert.equal(shown('<img src="x"><img src="/files/1/a.png"><img src="https://evil.example/x">'), '');
  assert.equal(shown(`<figure data-file="${file}"></figure>`), '');
});
