import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOfTableFour, countedOnceEnded } from './table-four.ts';

const suit = { procedure: 'litigation', afterReconsideration: true } as const;

test('a dispute is told where table 4 counts it', () => {
  const own = { ...suit, coDefendant: false };
  assert.equal(countedOnceEnded(own, 'claimDismissed'), '计入年报表四“结果维持”。');
  assert.match(cellOfTableFour({ ...own, outcome: null }), /尚未审结$/);
});

test('a suit with the reviewing organ as co-defendant is counted by another organ, however it ends', () => {
  const shared = { ...suit, coDefendant: true };
  assert.doesNotMatch(countedOnceEnded(shared, 'claimDismissed'), /结果维持|计入年报表四/);
  assert.match(countedOnceEnded(shared, 'claimDismissed'), /由作出原行为的机关统计/);
  assert.match(cellOfTableFour({ ...shared, outcome: null }), /由作出原行为的机关统计/);
});
