import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quietReport } from '../../../../test/report-builder.ts';
import type { Reading } from '../../report.ts';
import { ReportFacts } from '../report-facts.ts';
import { runTogether } from './run-together.ts';

const row = ['issued', 'repealed', 'inForce'].map((column) => `disclosed/normativeDocuments/${column}`);

function factsOf(written: string, state: Reading['state'] = 'unreadable'): ReportFacts {
  const reading: Reading = { value: null, state, written, origin: null };
  const report = quietReport({
    cells: Object.fromEntries(row.map((cell) => [cell, reading])),
    remarks: [{ kind: 'digits-run-together', message: '数字连写。', place: null, cells: row }],
  });
  return new ReportFacts(report, {});
}

const allows = (written: string, column: number, count: number): boolean =>
  runTogether(factsOf(written), row[column]!)!.allows(count);

describe('runTogether', () => {
  it('answers for digits that can be divided in countless ways', () => {
    assert.equal(allows('1'.repeat(20_000), 1, 1), true);
    assert.equal(allows('0'.repeat(20_000), 2, 0), false);
  });

  it('allows the counts that some division gives, and no others', () => {
    assert.deepEqual(
      [470, 70, 0, 2470, 132470, 393, 77132470].map((count) => allows('77132470', 2, count)),
      [true, true, true, true, true, false, false],
    );
    assert.deepEqual(
      [77, 7, 771324, 132].map((count) => allows('77132470', 0, count)),
      [true, true, true, false],
    );
  });

  it('knows that a count does not begin with 0', () => {
    assert.equal(allows('1005', 2, 5), true);
    assert.equal(allows('1005', 2, 0), false);
    assert.equal(allows('1005', 1, 5), false);
  });

  it('says nothing of a row that is blank or printed otherwise', () => {
    assert.equal(runTogether(factsOf('', 'blank'), row[0]!), null);
    assert.equal(runTogether(factsOf('1.5 2'), row[0]!), null);
    assert.equal(runTogether(new ReportFacts(quietReport(), {}), row[0]!), null);
  });
});
