import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationIds } from './citations.ts';
import { disputeOutcomes, disputeRow } from './dispute-outcomes.ts';
import { officialForms } from './form.ts';

const all = Object.values(disputeOutcomes);
const { rows } = officialForms['2021'].tables.disputes;

test('both procedures reach every column of table 4, and no other', () => {
  const printed = rows[0]!.columns.map(({ id }) => id).filter((id) => id !== 'total');
  for (const procedure of ['reconsideration', 'litigation']) {
    const reached = new Set(
      all.filter((outcome) => outcome.procedure === procedure).map(({ column }) => column),
    );
    assert.deepEqual([...reached], printed, procedure);
  }
});

test('a dispute is counted in one of the three rows', () => {
  assert.deepEqual(
    [disputeRow('reconsideration', false), disputeRow('litigation', false), disputeRow('litigation', true)],
    rows.map(({ id }) => id),
  );
});

test('decided outcomes name their article in the right law', () => {
  for (const { procedure, column, citation, label } of all) {
    if (citation === null) assert.equal(column, 'pending', label);
    else {
      assert.ok(citationIds.includes(citation), label);
      assert.ok(citation.startsWith(procedure === 'litigation' ? 'LITIG-' : 'RECON-'), label);
    }
  }
});
