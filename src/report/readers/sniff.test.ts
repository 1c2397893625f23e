import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sniff } from './sniff.ts';
import { sniffText } from './sniff-text.ts';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const found = (bytes: Uint8Array, name = '') => {
  const container = sniff(bytes, name);
  return typeof container === 'object' ? container.refused.rule : container;
};

/** A compound file whose directory has these entries. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + streams.length * 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, stream] of streams.entries()) {
    for (const [at, letter] of [...stream].entries())
      bytes[512 + index * 128 + at * 2] = letter.charCodeAt(0);
  }
  return bytes;
}

test('containers are known by their first bytes, whatever the name', () => {
  assert.equal(found(ascii('PK\x03\x04...'), '年报.txt'), 'zip');
  assert.equal(found(ascii('\n%PDF-1.7'), '年报.docx'), 'pdf');
  assert.equal(found(ascii('PKU 2023'), '年报.docx'), 'text');
});

test('old Office, WPS and encrypted files share a container and are told apart', () => {
  assert.equal(found(compoundFile('Root Entry', 'WordDocument'), '年报.doc'), 'file-legacy-office');
  assert.equal(found(compoundFile('Root Entry', 'Workbook'), '年报.xls'), 'file-legacy-office');
  assert.equal(found(compoundFile('Root Entry', 'WordDocument'), '年报.wps'), 'file-wps');
  assert.equal(found(compoundFile('Root Entry', 'WpsCustomData'), '年报'), 'file-wps');
  assert.equal(
    found(compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), '年报.docx'),
    'file-encrypted',
  );
});

test('pictures, archives and other formats are refused each with its own advice', () => {
  const cases: [Uint8Array, string, RegExp][] = [
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13), 'file-scanned', /图片/],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'file-scanned', /图片/],
    [Uint8Array.of(0x49, 0x49, 0x2a, 0), 'file-scanned', /图片/],
    [ascii('RIFF0000WEBPVP8 '), 'file-scanned', /图片/],
    [ascii('Rar!\x1a\x07'), 'file-unknown', /压缩包/],
    [ascii('{\\rtf1\\ansi'), 'file-unknown', /RTF/],
    [ascii('MIME-Version: 1.0'), 'file-unknown', /MHT/],
    [new Uint8Array(0), 'file-empty', /空/],
  ];
  for (const [bytes, rule, message] of cases) {
    const container = sniff(bytes, '');
    assert.ok(typeof container === 'object');
    assert.equal(container.refused.rule, rule);
    assert.match(container.refused.message, message);
  }
});

test('texts are told by their content', () => {
  const cases: [string, string, string][] = [
    ['  <!DOCTYPE html><html><p>甲</p>', '', 'html'],
    ['<table><tr><td>甲</td></tr></table>', '年报.txt', 'html'],
    ['甲\n<p>乙</p><p>丙</p><p>丁</p>', '', 'html'],
    ['&lt;td&gt;甲&lt;/td&gt;', '', 'html'],
    ['# 年报\n正文在此\n<table><tr><td>甲</td></tr></table>\n', '年报.md', 'html-in-lines'],
    ['<?xml version="1.0"?><html xmlns="x"><p>甲</p></html>', '', 'html'],
    ['<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>', '', 'office-xml'],
    ['<?xml version="1.0"?><rss/>', '', 'xml'],
    ['{"gongkai":"report/1"}', '', 'json'],
    ['[{"a":1}]', '', 'json'],
    ['[2023] 年报', '', 'text'],
    ['# 年报\n正文', '', 'markdown'],
    ['# 年报\n正文', '年报.txt', 'text'],
    ['年报\n| 甲 | 乙 |\n|---|---|\n', '', 'markdown'],
    ['年报\n3 < 5', '年报.md', 'markdown'],
    ['年报 3 < 5，<br>', '', 'text'],
    [' \n\t\u3000', '', 'empty'],
    ['\0\x01\x02\x03'.repeat(50), '', 'binary'],
  ];
  for (const [text, name, kind] of cases) assert.equal(sniffText(text, name), kind, text.slice(0, 30));
});
