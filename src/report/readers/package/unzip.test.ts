import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { zipOf } from '../../../../test/office-packages.ts';
import { defaultLimits } from '../reading.ts';
import { type Archive, openArchive } from './unzip.ts';

const open = (bytes: Uint8Array, limits = defaultLimits): Archive => {
  const archive = openArchive(bytes, limits);
  assert.ok(!('refused' in archive));
  return archive;
};
const ruleOf = (result: unknown) => (result as { refused?: { rule: string } }).refused?.rule;
const text = (part: ReturnType<Archive['part']>) => new TextDecoder().decode(part as Uint8Array);

test('parts are unpacked by name, upper and lower case alike', () => {
  const archive = open(zipOf({ 'word/document.xml': '<正文/>', 'b.txt': new Uint8Array(0) }));
  assert.deepEqual(archive.names, ['word/document.xml', 'b.txt']);
  assert.equal(text(archive.part('Word/Document.xml')), '<正文/>');
  assert.equal(text(archive.part('b.txt')), '');
  assert.equal(archive.part('c.txt'), null);
});

test('a changed byte is found by the checksum', () => {
  const bytes = zipSync({ 'a.txt': [strToU8('共12件'), { level: 0 }] });
  const at = bytes.indexOf('2'.charCodeAt(0), 35);
  bytes[at] = '3'.charCodeAt(0);
  assert.equal(ruleOf(open(bytes).part('a.txt')), 'file-damaged');
});

test('an archive without its directory is damaged', () => {
  const bytes = zipOf({ 'a.txt': '年报' });
  assert.equal(ruleOf(openArchive(bytes.subarray(0, bytes.length - 30), defaultLimits)), 'file-damaged');
  assert.equal(ruleOf(openArchive(Uint8Array.of(0x50, 0x4b, 3, 4), defaultLimits)), 'file-damaged');
});

test('an encrypted archive is refused as such', () => {
  const bytes = zipOf({ 'a.txt': '年报' });
  const directory = findDirectory(bytes);
  bytes[directory + 8]! |= 1;
  assert.equal(ruleOf(openArchive(bytes, defaultLimits)), 'file-encrypted');
});

test('a part that unpacks beyond the limit is not unpacked', () => {
  const archive = open(zipOf({ 'a.txt': 'x'.repeat(5000), 'b.txt': 'y'.repeat(5000) }), {
    ...defaultLimits,
    unpackedBytes: 6000,
  });
  assert.equal(text(archive.part('a.txt')).length, 5000);
  assert.equal(ruleOf(archive.part('b.txt')), 'file-bomb');
});

test('a bomb is known by its ratio', () => {
  assert.equal(ruleOf(open(zipOf({ 'a.xml': new Uint8Array(6_000_000) })).part('a.xml')), 'file-bomb');
});

test('a size that lies is found', () => {
  const bytes = zipOf({ 'a.txt': 'x'.repeat(500) });
  const directory = findDirectory(bytes);
  new DataView(bytes.buffer).setUint32(directory + 24, 400, true);
  assert.equal(ruleOf(open(bytes).part('a.txt')), 'file-damaged');
});

function findDirectory(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) return at;
  }
  throw new Error('no directory');
}
