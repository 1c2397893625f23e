import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quietReport } from '../../../../test/report-builder.ts';
import { checkReport } from '../../check-report.ts';
import type { Report } from '../../report.ts';

const printed = {
  ...Object.fromEntries(
    ['received', 'granted', 'decidedTotal'].flatMap((row) => [
      [`applications/${row}/naturalPerson`, 12],
      [`applications/${row}/total`, 12],
    ]),
  ),
  'disclosed/normativeDocuments/inForce': 10,
  'disclosed/licensing/decisions': 120,
};

/** Findings of contradictions in a report that says one thing about the figures. */
function contradicted(sentence: string, body = '青禾县民政局'): string[] {
  const report: Report = quietReport({ cells: printed, body });
  const sections = report.sections.map((section) =>
    section.id === 's1' ? { ...section, paragraphs: [{ text: sentence, place: null }] } : section,
  );
  const { diagnostics } = checkReport({ ...report, sections });
  return diagnostics
    .filter(({ rule }) => rule.endsWith('-contradicted'))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('figures told in parts', () => {
  test('parts that come to the whole contradict nothing', () => {
    assert.deepEqual(contradicted('上半年收到政府信息公开申请5件，下半年收到申请7件。'), []);
    assert.deepEqual(contradicted('第四季度收到政府信息公开申请3件，前三季度收到申请9件。'), []);
    const county = '各乡镇共受理政府信息公开申请8件，县政府本级受理申请4件。';
    assert.deepEqual(contradicted(county, '青禾县人民政府'), []);
  });
  test('one part of the year is at most the whole', () => {
    assert.deepEqual(contradicted('2023年1至6月收到政府信息公开申请5件。'), []);
    assert.deepEqual(contradicted('2023年1至6月收到政府信息公开申请15件。'), [
      'must-explain applications-contradicted',
    ]);
  });
  test('all months of the year are the whole', () => {
    assert.deepEqual(contradicted('2023年1至12月收到政府信息公开申请15件。'), [
      'blocker applications-contradicted',
    ]);
  });
});

describe('figures of this year alone', () => {
  const withLastYears = {
    'applications/received/total': 12,
    'applications/carriedIn/total': 3,
    'applications/decidedTotal/total': 14,
    'applications/carriedOut/total': 1,
  };
  test('decided of what came in this year is the whole less what came over, where that is said', () => {
    const said = (sentence: string): string[] => {
      const report = quietReport({ cells: withLastYears, sections: { s1: [sentence] } });
      return checkReport(report)
        .diagnostics.map(({ rule }) => rule)
        .filter((rule) => rule === 'handling-contradicted');
    };
    assert.deepEqual(said('收到政府信息公开申请12件，当年办结11件，余1件。'), []);
    assert.deepEqual(said('收到政府信息公开申请12件，办结11件。'), ['handling-contradicted']);
    assert.deepEqual(said('收到政府信息公开申请12件，当年办结10件。'), ['handling-contradicted']);
  });
});

describe('figures of other things', () => {
  test('documents that were looked through are not all documents in force', () => {
    assert.deepEqual(contradicted('清理行政规范性文件15件，其中继续有效9件。'), []);
    assert.deepEqual(contradicted('经清理，现行有效行政规范性文件9件。'), [
      'must-explain documents-contradicted',
    ]);
    assert.deepEqual(contradicted('确认继续有效的行政规范性文件9件。'), [
      'must-explain documents-contradicted',
    ]);
  });
  test('matters for which people may apply are no decisions', () => {
    assert.deepEqual(contradicted('行政许可事项共18项，均可网上办理。'), []);
    assert.deepEqual(contradicted('全年作出行政许可98件。'), ['hint decisions-contradicted']);
  });
  test('cases of every kind, of which some are about disclosure', () => {
    assert.deepEqual(contradicted('以本机关为被申请人的行政复议案件9件，其中涉及政府信息公开0件。'), []);
    assert.deepEqual(contradicted('政府信息公开行政复议9件，其中涉及征地信息公开3件。'), [
      'blocker disputes-contradicted',
    ]);
  });
  test('no fees charged is not that nobody applied', () => {
    assert.deepEqual(contradicted('全年未发生依申请公开收费情况。'), []);
    assert.deepEqual(contradicted('全年未收到依申请公开事项。'), ['blocker applications-contradicted']);
  });
});

describe('what one sentence denies together', () => {
  const disputed = {
    'disputes/reconsideration/upheld': 2,
    'disputes/reconsideration/total': 2,
    'disputes/litigationDirect/upheld': 1,
    'disputes/litigationDirect/total': 1,
  };
  const found = (sentence: string) =>
    checkReport(quietReport({ cells: disputed, sections: { s1: [sentence] } })).diagnostics.filter(
      ({ rule }) => rule === 'disputes-contradicted',
    );

  test('is one contradiction with the cells of both', () => {
    const [only, ...others] = found('未发生因政府信息公开引发的行政复议、行政诉讼。');
    assert.equal(others.length, 0);
    assert.ok(only!.cells.includes('disputes/reconsideration/total'));
    assert.ok(only!.cells.includes('disputes/litigationDirect/total'));
  });

  test('counts of each are two', () => {
    assert.equal(found('因政府信息公开引发行政复议5件、行政诉讼7件。').length, 2);
  });
});
