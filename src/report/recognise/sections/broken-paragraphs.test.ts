import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const broken = (...lines: string[]): (number | undefined)[] =>
  recogniseReport(readText(['一、总体情况', ...lines].join('\n'), 'text'))
    .remarks.filter(({ kind }) => kind === 'text-broken')
    .map(({ place }) => place?.line);

describe('sentences that a page break cut in two', () => {
  test('are told where they go on', () => {
    assert.deepEqual(broken('我镇定期更新公开栏，并充分利用政务网', '', '站发布信息。'), [4]);
    assert.deepEqual(broken('全年更新公开栏12次，制定规范性文件 0', '', '件，均已公开。'), [4]);
  });
  test('not where a line merely ends, or where a sentence is finished', () => {
    assert.deepEqual(broken('我镇定期更新公开栏，并充分利用政务网', '站发布信息。'), []);
    assert.deepEqual(broken('我镇定期更新公开栏，并充分利用政务网站。', '', '站点运行正常。'), []);
  });
  test('not behind a heading or before a numbered point', () => {
    assert.deepEqual(broken('基层政务公开标准化规范化情况', '', '我镇按目录公开。'), []);
    assert.deepEqual(broken('我镇定期更新公开栏，主要做法如下', '', '（一）每月更新。'), []);
  });
});
