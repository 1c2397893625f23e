import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quietReport } from '../../../test/report-builder.ts';
import { checkReport } from '../check-report.ts';
import type { Remark } from '../report.ts';

const titleTwice: Remark = { kind: 'title-repeated', message: '标题重复出现。', place: null, cells: [] };
const headingTwice = (heading: string): Remark => ({
  ...{ kind: 'section-repeated', message: `“${heading}”这一标题出现了两次。`, place: null, cells: [] },
});

const told = (...remarks: Remark[]) =>
  checkReport(quietReport({ remarks })).diagnostics.find(({ rule }) => rule === 'text-duplicated')?.message;

test('whatever stands twice is told in one sentence', () => {
  assert.equal(told(titleTwice), '年报的标题出现了两次。');
  assert.equal(told(headingTwice('一、总体情况')), '“一、总体情况”这一部分的标题出现了两次。');
  assert.equal(
    told(headingTwice('一、总体情况'), headingTwice('六、其他需要报告的事项'), titleTwice),
    '年报的标题和“一、总体情况”“六、其他需要报告的事项”这几个部分的标题出现了两次。',
  );
});
