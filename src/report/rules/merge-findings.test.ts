import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quietReport, type ReportDifferences } from '../../../test/report-builder.ts';
import { checkReport } from '../check-report.ts';

const received = {
  'applications/received/naturalPerson': 8,
  'applications/received/total': 8,
  'applications/granted/naturalPerson': 6,
  'applications/granted/total': 6,
  'applications/unavailable.notHeld/naturalPerson': 2,
  'applications/unavailable.notHeld/total': 2,
  'applications/decidedTotal/naturalPerson': 8,
  'applications/decidedTotal/total': 8,
};

/** The rules that tell something of a report whose overview says this of its eight applications, with those merged. */
function found(said: string, cells: ReportDifferences['cells'] = {}): string[] {
  const [first, disclosed, , ...others] = quietReport().sections[0]!.paragraphs.map(({ text }) => text);
  const sections = { s1: [first!, disclosed!, `（二）依申请公开。${said}`, ...others] };
  const { diagnostics } = checkReport(quietReport({ sections, cells: { ...received, ...cells } }));
  return diagnostics.map(({ rule, merged }) => [rule, ...(merged ?? [])].join(' ＋ '));
}

describe('mergeFindings', () => {
  it('tells a number that contradicts the table and breaks its sum once', () => {
    assert.deepEqual(found('收到政府信息公开申请8件，其中予以公开7件，无法提供2件。'), [
      'outcomes-contradicted ＋ parts-sum-mismatch',
    ]);
  });

  it('tells a number that contradicts the table and its share once', () => {
    assert.deepEqual(found('办结政府信息公开申请8件，予以公开5件，占75%，无法提供2件，占25%。'), [
      'outcomes-contradicted ＋ share-mismatch',
    ]);
  });

  it('tells a sum and a share of one number once', () => {
    assert.deepEqual(found('收到申请公开政府信息8件，其中涉及征地7件，占70%，涉及社保2件，占25%。'), [
      'parts-sum-mismatch ＋ share-mismatch',
    ]);
  });

  it('tells a wrong total of the table once, whatever the prose says of it', () => {
    assert.deepEqual(found('收到政府信息公开申请8件，办结8件。', { 'applications/received/total': 18 }), [
      'applications-unbalanced ＋ applicant-total-mismatch ＋ applications-contradicted',
    ]);
  });

  it('keeps two mistakes apart', () => {
    assert.equal(found('收到政府信息公开申请9件，其中予以公开6件，无法提供3件。').length, 2);
  });
});
