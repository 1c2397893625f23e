import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationIds, cite } from './citations.ts';

test('a citation reads as an official text would write it', () => {
  assert.deepEqual(cite('REG-50'), { id: 'REG-50', label: '《中华人民共和国政府信息公开条例》第五十条' });
  assert.equal(cite('REG-36(5)').label, '《中华人民共和国政府信息公开条例》第三十六条第五项');
  assert.equal(cite('RECON-23').label, '《中华人民共和国行政复议法》第二十三条');
  assert.match(cite('FORM-2021').label, /国办公开办函〔2021〕30号/);
});

test('an id outside the catalogue does not compile', () => {
  // @ts-expect-error the Regulation has 56 articles
  assert.equal(cite('REG-57'), undefined);
});

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const chinese = (n: number) => {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`;
};

test('every article of the Regulation is there, and the numeral of each id is that of its label', () => {
  const articles = citationIds.filter((id) => /^REG-\d\d$/.test(id));
  assert.equal(articles.length, 56);
  for (const id of citationIds) {
    const article = /^(?:REG|RECON|LITIG)-(\d\d)(?!\d)/.exec(id)?.[1];
    if (article) assert.ok(cite(id).label.includes(`第${chinese(Number(article))}条`), id);
    const item = /\((\d+)\)$/.exec(id)?.[1];
    if (item) assert.ok(cite(id).label.endsWith(`第${chinese(Number(item))}项`), id);
  }
});

test('ids and labels are unique', () => {
  assert.equal(new Set(citationIds).size, citationIds.length);
  assert.equal(new Set(citationIds.map((id) => cite(id).label)).size, citationIds.length);
});
