import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from './decode.ts';

const gb = Uint8Array.of(0xc4, 0xea, 0xb1, 0xa8); // 年报
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
};
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test('a byte order mark decides and is not part of the text', () => {
  assert.equal(decode(joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8('年报'))), '年报');
  assert.equal(decode(joined(Uint8Array.of(0xff, 0xfe), utf16('年报', true))), '年报');
  assert.equal(decode(joined(Uint8Array.of(0xfe, 0xff), utf16('年报', false))), '年报');
});

test('UTF-16 without a mark is known by its ASCII characters', () => {
  assert.equal(decode(utf16('2023年报\r\n共 3 件', true)), '2023年报\r\n共 3 件');
  assert.equal(decode(utf16('2023年报\r\n共 3 件', false)), '2023年报\r\n共 3 件');
});

test('bytes that are no UTF-8 are GB18030', () => {
  assert.equal(decode(gb), '年报');
  assert.equal(decode(Uint8Array.of(0x95, 0x32, 0x82, 0x36)), '𠀀');
});

test('a page that says gb2312 and is UTF-8 is UTF-8', () => {
  const page = '<meta charset="gb2312"><p>年报';
  assert.equal(decode(utf8(page)), page);
});

test('a page that says utf-8 and is GBK is GBK', () => {
  const page = joined(utf8('<meta charset="utf-8"><p>'), gb, gb);
  assert.equal(decode(page), '<meta charset="utf-8"><p>年报年报');
});

test('a declared character set counts where the bytes allow it', () => {
  const big5 = joined(
    utf8('<meta http-equiv="Content-Type" content="text/html; charset=big5">'),
    Uint8Array.of(0xa6, 0x7e, 0xb3, 0xf8),
  );
  assert.ok(decode(big5).endsWith('年報'));
});

test('UTF-8 cut off inside a character stays UTF-8', () => {
  assert.equal(decode(utf8('年报').subarray(0, 5)), '年');
});

test('UTF-8 with a broken byte stays UTF-8', () => {
  const text = '政府信息公开工作年度报告'.repeat(20);
  const bytes = utf8(text);
  bytes[bytes.length - 1] = 0x28;
  assert.ok(decode(bytes).startsWith(text.slice(0, -1)));
});
