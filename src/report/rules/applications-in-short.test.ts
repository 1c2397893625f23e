import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quietReport } from '../../../test/report-builder.ts';
import { checkReport } from '../check-report.ts';

const rulesOn = (sentence: string): string[] => {
  const s1 = [`${sentence}主动公开信息36条，三审三校，网站平台专人维护，政务公开列入年度考核。`];
  return checkReport(quietReport({ year: 2023, sections: { s1 } })).diagnostics.map(({ rule }) => rule);
};

describe('applications told in the short form', () => {
  test('are compared with table 3', () => {
    assert.ok(rulesOn('2023年，我镇收到申请5件。').includes('applications-contradicted'));
    assert.ok(!rulesOn('2023年，我镇收到申请0件。').includes('applications-contradicted'));
    assert.ok(!rulesOn('2023年，我镇受理低保申请5件。').includes('applications-contradicted'));
    assert.ok(!rulesOn('2023年，我镇受理低保申请5件。').includes('applications-unrecorded'));
  });

  test('are the topic 依申请公开 of the overview', () => {
    assert.ok(!rulesOn('2023年，我镇收到申请0件。').includes('overview-topic-missing'));
    assert.ok(rulesOn('2023年，我镇受理低保申请5件。').includes('overview-topic-missing'));
  });
});
