import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities } from './entities.ts';

test('references become characters', () => {
  const cases: [string, string][] = [
    ['&lt;条例&gt;&amp;', '<条例>&'],
    ['&ldquo;三安全一稳定&rdquo;', '“三安全一稳定”'],
    ['&#20013;&#x56FD;', '中国'],
    ['&mdash;&hellip;&middot;&times;&permil;', '—…·×‰'],
    ['1&nbsp;2&emsp;3', '1\u00a02\u20033'],
    ['&#150;&#147;', '–“'],
  ];
  for (const [written, expected] of cases) assert.equal(decodeEntities(written), expected);
});

test('only the oldest names count without a semicolon', () => {
  assert.equal(decodeEntities('&nbsp中&ldquo中'), '\u00a0中&ldquo中');
});

test('what is no reference stays as written', () => {
  for (const text of ['a & b', '&unknown;', '&;', '&#;', '甲&乙']) assert.equal(decodeEntities(text), text);
});

test('numbers of no character become the replacement character', () => {
  assert.equal(decodeEntities('&#0;&#xD800;&#x110000;'), '\ufffd\ufffd\ufffd');
});
