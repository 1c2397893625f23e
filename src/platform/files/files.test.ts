import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { compoundOf, pdfFile, pngFile, wordFile, zipOf } from '../../../test/sample-files.ts';
import { fixedClock } from '../clock.ts';
import { downloadOf } from './download.ts';
import { createFiles, type IncomingDescription } from './files.ts';
import { ownedFile, ownFiles } from './owners.ts';
import { placeOf } from './place-of.ts';
import type { FileTables } from './tables.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (content: string) => Buffer.from(content);

describe('files', async () => {
  const { db } = await testDatabase<FileTables>(undefined, { modules: ['platform'] });
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-files-'));
  after(() => rmSync(folder, { recursive: true }));
  const clock = fixedClock('2026-03-02T09:30:00+08:00');
  const files = createFiles({ db, clock, folder });
  const put = (bytes: Uint8Array, name: string, more: Partial<IncomingDescription> = {}) =>
    files.put(Readable.from([bytes]), { name, owners: [], ...more });
  const answer = async (bytes: Uint8Array, name: string, more: Partial<IncomingDescription> = {}) => {
    const outcome = await put(bytes, name, more);
    return outcome.ok ? outcome.value.type : outcome.refusal.code;
  };
  const quarantined = () => readdirSync(join(folder, 'quarantine'));

  test('given a file whose ending and content agree, it lies under the name of its content', async () => {
    const outcome = await put(pdfFile, '年报.pdf');
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value, {
      ...{ sha256: sha(pdfFile), size: pdfFile.length, type: 'application/pdf', kind: 'document' },
    });
    assert.deepEqual(readFileSync(placeOf(folder, sha(pdfFile))), pdfFile);
    assert.deepEqual(await buffer(await files.read(sha(pdfFile))), pdfFile);
    assert.deepEqual(await buffer(await files.read(sha(pdfFile), { start: 1, end: 3 })), text('PDF'));
    assert.equal((await files.find(sha(pdfFile)))?.size, pdfFile.length);
    assert.equal(await files.find('0'.repeat(64)), null);
    assert.deepEqual(quarantined(), []);
  });

  test('every format on the list is recognised by its content', async () => {
    const samples: [name: string, bytes: Uint8Array][] = [
      ['a.docx', wordFile()],
      ['a.xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
      ['a.pptx', zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
      ['a.ofd', zipOf('OFD.xml', 'Doc_0/Document.xml')],
      ['a.doc', compoundOf('WordDocument', '1Table')],
      ['a.wps', compoundOf('WordDocument')],
      ['a.xls', compoundOf('Workbook')],
      ['a.ppt', compoundOf('PowerPoint Document')],
      ['a.txt', text('各科室：请于三月底前报送。\r\n')],
      ['a.csv', Buffer.from([0xb9, 0xab, 0xbf, 0xaa, 0x2c, 0x31])],
      ['A.PNG', pngFile],
      ['a.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])],
      ['a.gif', text('GIF89a……')],
      ['a.webp', text('RIFF0000WEBPVP8 ')],
      ['a.mp4', text('\0\0\0\x18ftypmp42')],
      ['a.mp3', text('ID3\x04')],
    ];
    for (const [name, bytes] of samples) assert.match(await answer(bytes, name), /\//, name);
  });

  test('an ending that is not on the list, or another content than it promises, is refused', async () => {
    const samples: [name: string, bytes: Uint8Array][] = [
      ['a.html', text('<p>')],
      ['a.svg', text('<svg onload="alert(1)">')],
      ['a.exe', text('MZ')],
      ['a.docm', wordFile()],
      ['a', pdfFile],
      ['.pdf', pdfFile],
      ['a.pdf.html', pdfFile],
      ['a.pdf\0.html', pdfFile],
      ['a.pdf', wordFile()],
      ['a.docx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
      ['a.docx', zipOf('a.txt')],
      ['a.docx', compoundOf('WordDocument')],
      ['a.doc', compoundOf('Workbook')],
      ['a.png', text('<script>alert(1)</script>')],
      ['a.jpg', pngFile],
      ['a.txt', text('<!DOCTYPE html><script>alert(1)</script>')],
      ['a.txt', text('\ufeff  <svg onload=alert(1)>')],
      ['a.csv', text('a\0b')],
      ['a.txt', text('')],
      ['a.txt', text('#!/bin/sh\n')],
      ['a.txt', pngFile],
    ];
    for (const [name, bytes] of samples) assert.equal(await answer(bytes, name), 'type-not-allowed', name);
    assert.deepEqual(quarantined(), []);
  });

  test('macros, passwords, two formats in one, and damage are named', async () => {
    const why = async (bytes: Uint8Array, name: string) => {
      const outcome = await put(bytes, name);
      return outcome.ok ? 'ok' : outcome.refusal.sentence;
    };
    assert.match(await why(wordFile('word/vbaProject.bin'), 'a.docx'), /含有宏/);
    assert.match(await why(compoundOf('WordDocument', 'Macros'), 'a.doc'), /含有宏/);
    assert.match(await why(compoundOf('EncryptedPackage'), 'a.docx'), /打开密码/);
    assert.match(await why(Buffer.concat([pngFile, zipOf('a.html')]), 'a.png'), /两种格式/);
    assert.match(await why(Buffer.concat([pdfFile, wordFile()]), 'a.pdf'), /两种格式/);
    assert.match(await why(wordFile('xl/workbook.xml'), 'a.docx'), /两种格式/);
    assert.match(await why(wordFile().subarray(0, 200), 'a.docx'), /已损坏/);
    assert.match(await why(compoundOf('WordDocument').subarray(0, 700), 'a.doc'), /已损坏/);
    const loop = compoundOf('WordDocument');
    loop.writeUInt32LE(1, 516);
    assert.match(await why(loop, 'a.doc'), /已损坏/, 'a directory that runs in a circle');
  });

  test('only pictures where only pictures are wanted, and nothing too large', async () => {
    assert.equal(await answer(pdfFile, 'a.pdf', { kinds: ['picture'] }), 'type-not-allowed');
    assert.equal(await answer(pngFile, 'a.png', { kinds: ['picture'] }), 'image/png');
    assert.equal(await answer(pdfFile, 'a.pdf', { mostBytes: pdfFile.length - 1 }), 'too-large');
    let read = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          read += 1000;
          yield Buffer.alloc(1000, 'x');
        }
      })(),
    );
    const outcome = await files.put(endless, { name: 'a.txt', owners: [], mostBytes: 10_000 });
    assert.equal(outcome.ok, false);
    assert.ok(read < 50_000, 'it is not read to an end that never comes');
    assert.deepEqual(quarantined(), []);
  });

  test('a sender who gives up leaves nothing behind', async () => {
    const broken = Readable.from(
      (function* () {
        yield pdfFile;
        throw new Error('connection lost');
      })(),
    );
    await assert.rejects(files.put(broken, { name: 'a.pdf', owners: [] }), /connection lost/);
    assert.deepEqual(quarantined(), []);
  });

  test('names cannot climb out of the folder', async () => {
    const names = ['../../etc/passwd.txt', '..\\..\\a.txt', '/etc/a.txt', 'a/../../b.txt', '\u202etxt.txt'];
    for (const name of names) assert.equal(await answer(text(name), name), 'text/plain', name);
    const outside = readdirSync(folder);
    assert.deepEqual(outside.sort(), ['quarantine', 'store']);
    for (const hash of ['../../../etc/passwd', `${'a'.repeat(63)}/`, 'A'.repeat(64), ''])
      assert.throws(() => placeOf(folder, hash), RangeError);
  });

  test('the same content at the same time is one file', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => put(text('同一份文件'), 'a.txt')));
    assert.ok(outcomes.every(({ ok }) => ok));
    const rows = await db
      .selectFrom('stored_file')
      .selectAll()
      .where('sha256', '=', sha(text('同一份文件')))
      .execute();
    assert.equal(rows.length, 1);
  });

  test('what the scanner finds, or cannot look at, is not taken', async () => {
    const scanned = (scanner: () => Promise<{ clean: true } | { clean: false; found: string }>) =>
      createFiles({ db, clock, folder, scanner }).put(Readable.from([text('待查')]), {
        ...{ name: 'a.txt', owners: [] },
      });
    const found = await scanned(async () => ({ clean: false, found: 'Eicar-Test-Signature' }));
    assert.ok(
      !found.ok && found.refusal.code === 'file-infected' && found.refusal.sentence.includes('Eicar'),
    );
    const silent = await scanned(async () => {
      throw new Error('no answer');
    });
    assert.ok(!silent.ok && silent.refusal.code === 'file-not-scanned');
    assert.equal(await files.find(sha(text('待查'))), null);
    assert.ok((await scanned(async () => ({ clean: true }))).ok);
    assert.deepEqual(quarantined(), []);
  });

  test('a page is taken only where it is just read, and never sent as one', async () => {
    const page = text('<!doctype html><title>年报</title><table><tr><td>1</td></tr></table>');
    for (const name of ['a.html', 'a.htm', 'a.md', 'a.json', 'a.txt'])
      assert.equal(await answer(page, name), 'type-not-allowed', name);
    const purpose = 'only-read';
    for (const name of ['a.html', 'a.HTM', 'a.md'])
      assert.equal(await answer(page, name, { purpose }), 'application/octet-stream', name);
    assert.equal(await answer(text('{"a": 1}'), 'a.json', { purpose }), 'application/octet-stream');
    assert.equal(await answer(text('年报'), 'a.txt', { purpose }), 'text/plain');
    for (const [bytes, name] of [
      ...([
        [page, 'a.json'],
        [page, 'a.txt'],
        [page, 'a.svg'],
        [pngFile, 'a.html'],
      ] as const),
      ...([
        [text('#!/bin/sh'), 'a.md'],
        [text('MZ\u0000\u0001'), 'a.html'],
        [page, 'a.js'],
      ] as const),
    ])
      assert.equal(await answer(bytes, name, { purpose }), 'type-not-allowed', name);
    assert.equal(await answer(page, 'a.html', { purpose, mostBytes: 10 }), 'too-large');
  });

  test('a file is of those who handed it in and of those it was attached for; to others it is not there', async () => {
    const bytes = text('佐证材料');
    const of = (...owners: string[]) => ownedFile(db, owners, sha(bytes));
    assert.ok((await put(bytes, 'a.txt', { owners: ['person:1', '甲镇'] })).ok);
    assert.equal((await of('person:1', '乙镇'))?.size, bytes.length);
    assert.equal((await of('person:2', '甲镇'))?.type, 'text/plain');
    assert.equal(await of('person:2', '乙镇'), null);
    assert.equal(await of(), null);
    await ownFiles(db, ['乙镇', '甲镇'], [sha(bytes), sha(bytes)]);
    assert.ok(await of('person:2', '乙镇'));
    assert.ok((await put(bytes, 'a.txt', { owners: ['person:3'] })).ok);
    assert.ok((await of('person:3')) && (await of('person:1')), 'taken in again, it is of both');
  });

  test('missing and changed files are found', async () => {
    await put(text('会丢失'), 'a.txt');
    await put(text('会被改'), 'a.txt');
    rmSync(placeOf(folder, sha(text('会丢失'))));
    writeFileSync(placeOf(folder, sha(text('会被改'))), '改了');
    const damaged = [];
    for await (const one of files.verify()) damaged.push(one);
    assert.deepEqual(
      damaged.sort((a, b) => a.what.localeCompare(b.what)),
      [
        { sha256: sha(text('会被改')), what: 'changed' },
        { sha256: sha(text('会丢失')), what: 'missing' },
      ],
    );
    await assert.rejects(files.read(sha(text('会丢失'))), { code: 'file-missing' });
    assert.ok((await put(text('会丢失'), 'a.txt')).ok);
    assert.deepEqual(
      await buffer(await files.read(sha(text('会丢失')))),
      text('会丢失'),
      'taken in again, it is there',
    );
  });

  test('what nobody refers to is cleared away after a day, and not before', async () => {
    await db.deleteFrom('stored_file').execute();
    rmSync(join(folder, 'store'), { recursive: true });
    clock.set(new Date().toISOString());
    for (const content of ['使用中', '无人引用', '又上传']) await put(text(content), 'a.txt');
    const stray = placeOf(folder, '0'.repeat(64));
    mkdirSync(dirname(stray), { recursive: true });
    writeFileSync(stray, 'stray');
    const used = new Set([sha(text('使用中'))]);
    const young = await files.leftovers({ used });
    assert.deepEqual([young.unused, young.unknown], [[], []]);
    clock.advance(25 * 60 * 60_000);
    const longAgo = new Date(Date.now() - 1000);
    utimesSync(stray, longAgo, longAgo);
    const found = await files.leftovers({ used });
    assert.deepEqual([...found.unused].sort(), [sha(text('无人引用')), sha(text('又上传'))].sort());
    assert.deepEqual(found.unknown, ['0'.repeat(64)]);
    await put(text('又上传'), 'a.txt');
    await files.removeLeftovers(found);
    assert.equal(await files.find(sha(text('无人引用'))), null);
    assert.deepEqual(await buffer(await files.read(sha(text('又上传')))), text('又上传'), 'used since then');
  });

  test('a download says what it is and nothing else', async () => {
    await put(pdfFile, 'a.pdf');
    const download = await downloadOf(files, { sha256: sha(pdfFile), name: '年报.pdf' });
    assert.equal(download?.parts.type, 'application/pdf');
    assert.equal(await downloadOf(files, { sha256: '1'.repeat(64), name: 'a' }), null);
  });
});
