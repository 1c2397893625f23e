import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, linkTo } from './address-file.ts';
import { staticPage } from './static-page.ts';

test('every address has a file of its own; what needs the server has none', () => {
  assert.equal(fileOf('/'), 'index.html');
  assert.equal(fileOf('/b/yunxi/c/gzdt/?page=2'), 'b/yunxi/c/gzdt/page-2/index.html');
  assert.equal(fileOf('/a/1'), 'a/1/index.html');
  assert.equal(fileOf('/feed.xml'), 'feed.xml');
  assert.equal(fileOf('/files/1/%E8%A1%A8%20%231.docx'), 'files/1/表 _1.docx');
  assert.equal(fileOf('/files/..%2F..%2Fetc/passwd'), 'files/etc/passwd');
  assert.ok(Buffer.byteLength(fileOf(`/files/1/${encodeURIComponent('长'.repeat(100))}.pdf`)!) < 255);
  for (const address of ['/search?q=1', '/feedback?about=1', '/office/', '/checker/', '/policies?title=a'])
    assert.equal(fileOf(address), null, address);
});

test('links lead from file to file, from the root or from where they stand', () => {
  assert.equal(linkTo('a/1/index.html', 'index.html', 'root'), '/a/1/');
  assert.equal(linkTo('index.html', 'a/1/index.html', 'root'), '/');
  assert.equal(linkTo('files/1/表 1.docx', 'a/1/index.html', 'relative'), '../../files/1/%E8%A1%A8%201.docx');
  assert.equal(linkTo('a/1/index.html', 'a/1/index.html', 'relative'), 'index.html');
});

test('forms go, links are rewritten in tags only, and what is written as text stays', () => {
  const page = staticPage(
    '<form action="/search"><input></form><a href="/a/1?x=1&amp;y=2">一</a><a href="../2#part">二</a><p>href="/a/1"</p><a href="https://e.example/">三</a><a href="#here">四</a>',
    '/a/1/print',
    'a/1/print/index.html',
    'root',
  );
  assert.equal(
    page.markup,
    '<a href="/online/">一</a><a href="/a/2/#part">二</a><p>href="/a/1"</p><a href="https://e.example/">三</a><a href="#here">四</a>',
  );
  assert.deepEqual(page.leadsTo, ['/online', '/a/2']);
});
