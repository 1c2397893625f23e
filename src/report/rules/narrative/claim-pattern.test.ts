import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quietReport } from '../../../../test/report-builder.ts';
import { ReportFacts } from '../report-facts.ts';

describe('a megabyte of nothing but counts', () => {
  it('claims no more of a sentence than one can say', () => {
    for (const words of ['收到申请1件', '依申请公开1件；', '收到政府信息公开申请1件，办结1件']) {
      const report = quietReport({ sections: { s1: [words.repeat(1_000_000 / 3 / words.length)] } });
      assert.ok(new ReportFacts(report, {}).claims.length <= 300, words);
    }
  });
});
