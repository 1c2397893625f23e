import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodWords } from './periods.ts';
import { scopedQuarter, scopeWords } from './scopes.ts';
import { windowFor } from './windows.ts';
import type { WordShares } from './word-shares.ts';

/** A county that released as much in each of the forty quarters up to the end of 2025. */
const county = (publications: number, more: Partial<WordShares> = {}): WordShares => ({
  ...{ publications, newest: '2025-12-31T01:00:00Z', placed: true },
  share: (words) => (words[0]!.startsWith('y') ? 1 / 40 : words[0]!.startsWith('b') ? 1 / 20 : 1 / 6),
  ...more,
});
const enough = 301;

describe('how far back a search looks first', () => {
  it('is as little time as holds enough', () => {
    const few = windowFor({ share: 0.1, enough }, county(1_000_000))!;
    assert.deepEqual(few, { anyOf: ['y2026t2', 'y2026t1', 'y2025t36', 'y2025t35'], whole: false });
    const wider = windowFor({ share: 0.1, enough }, county(100_000))!;
    assert.deepEqual(wider.anyOf, ['y2026q1', 'y2025q4', 'y2025q3']);
    assert.ok(windowFor({ share: 0.1, enough }, county(100_000), 4)!.anyOf.length > wider.anyOf.length);
  });

  it('is all of it where that is not much, where it is rare, and while the words of time are not there yet', () => {
    assert.equal(windowFor({ share: 0.1, enough }, county(10_000)), null);
    assert.equal(windowFor({ share: 0.0001, enough }, county(1_000_000)), null);
    assert.equal(windowFor({ share: 0.1, enough }, county(1_000_000), 1000), null);
    assert.equal(windowFor({ share: 0.1, enough }, county(1_000_000, { placed: false })), null);
    assert.equal(windowFor({ share: 0.1, enough }, county(1_000_000, { newest: null })), null);
  });

  it('is told with the words of the body, where there is one', () => {
    const bodyId = '01900000-0000-7000-8000-000000000001';
    const { anyOf } = windowFor({ share: 0.5, enough, bodyId }, county(1_000_000))!;
    const { quarter } = periodWords('2025-12-31T01:00:00Z');
    assert.ok(anyOf.includes(scopedQuarter(scopeWords.body(bodyId), quarter)));
    const columnId = bodyId;
    const ofColumn = windowFor({ share: 0.5, enough, columnId }, county(1_000_000))!;
    assert.ok(ofColumn.anyOf.every((word) => /^y\d{4}[qt]\d+$/.test(word)));
  });

  it('stays within the year that is asked for', () => {
    const year = windowFor({ share: 0.0001, enough, year: 2020 }, county(1_000_000))!;
    assert.deepEqual(year, { anyOf: ['y2020q4', 'y2020q3', 'y2020q2', 'y2020q1'], whole: true });
    const common = windowFor({ share: 0.2, enough, year: 2020 }, county(1_000_000))!;
    assert.deepEqual(common, { anyOf: ['y2020t36', 'y2020t35', 'y2020t34'], whole: false });
  });
});
