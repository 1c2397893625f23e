import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationIds } from './citations.ts';
import { reportDeadline } from './report-deadlines.ts';

test('departments report by 31 January, governments by 31 March of the next year', () => {
  assert.deepEqual(
    [reportDeadline('department', 2025)?.due, reportDeadline('government', 2025)?.due],
    ['2026-01-31', '2026-03-31'],
  );
  assert.equal(reportDeadline('government', 2025)?.citation.id, 'REG-49-2');
  assert.equal(reportDeadline('department', 2018), null);
});

test('the date of a township is a default, not a statutory date', () => {
  const township = reportDeadline('township', 2024)!;
  assert.deepEqual([township.due, township.statutory], ['2025-01-31', false]);
  assert.ok(citationIds.some((id) => id === township.citation.id));
});
