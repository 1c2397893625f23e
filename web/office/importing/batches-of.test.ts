import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { batchesOf } from './batches-of.ts';

const entry = (html: string) => ({ place: '第 2 行', fields: { html } });

describe('the batches of an import', () => {
  it('hold fifty entries at most, and all of them in order', () => {
    const entries = Array.from({ length: 120 }, (_, index) => entry(String(index)));
    const batches = [...batchesOf(entries)];
    assert.deepEqual(
      batches.map(({ length }) => length),
      [50, 50, 20],
    );
    assert.deepEqual(batches.flat(), entries);
    assert.deepEqual([...batchesOf([])], []);
  });

  it('are short, and a long entry goes alone', () => {
    const long = entry('长'.repeat(900_000));
    const batches = [...batchesOf([entry('a'), long, long, entry('b')])];
    assert.deepEqual(
      batches.map(({ length }) => length),
      [2, 2],
    );
  });
});
