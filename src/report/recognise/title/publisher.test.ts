import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { linesOf } from '../lines/lines.ts';
import { publisherOf } from './publisher.ts';

const above = (text: string) => linesOf(readText(text, 'text'));

test('the publisher stands on a line between other facts of the page', () => {
  assert.equal(publisherOf(['索引号：1发布机构：青禾县水利局生成日期：2023-01-18'], []), '青禾县水利局');
  assert.equal(publisherOf(['发布单位：青禾县信息中心'], []), '青禾县信息中心');
});

test('the publisher stands in a field behind its name', () => {
  const lines = above(
    '索 引 号\t112233\t主题分类\t年报\n发 文 机 关：\t青禾县水利局\t成文日期\t2023年1月18日',
  );
  assert.equal(publisherOf([], lines), '青禾县水利局');
  assert.equal(publisherOf([], above('发文机关\t\t成文日期\t2023年1月18日')), null);
});

test('the publisher stands below its name where the names stand side by side', () => {
  const names = '发布机构\t发布日期\t文号';
  assert.equal(publisherOf([], above(`${names}\n青禾县水利局\t2023-01-18\t无`)), '青禾县水利局');
  assert.equal(publisherOf([], above(`${names}\n\t2023-01-18\t无`)), null);
});

test('what names no body is no publisher', () => {
  for (const field of ['责任单位\t点击查看', '信息来源\t本站原创'])
    assert.equal(publisherOf([], above(field)), null, field);
  assert.equal(publisherOf(['信息来源：本站原创'], []), null);
});
