import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleText } from './article-text.ts';

const shown = (clean: string, top?: number) =>
  String(articleText(clean, top)).replace(/^<div class="text">|<\/div>$/g, '');

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

test('pictures from elsewhere are left out, those without words are for the eye only', () => {
  assert.equal(shown('<img src="x"><img src="//evil.example/x.png"><img src="https://evil.example/x">'), '');
  assert.equal(shown('<img src="/files/1/a.png">'), '<img alt="" loading="lazy" src="/files/1/a.png">');
  assert.equal(
    shown('<img src="/files/1/a.png" alt="图">'),
    '<img loading="lazy" src="/files/1/a.png" alt="图">',
  );
});
