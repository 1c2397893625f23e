import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onlyInColumns } from './only-in-columns.ts';

test('given a report filed and put into a column, when reports are listed, then it is one report', () => {
  const articles = [
    { bodyId: 'yunxi', year: 2023, id: 'both' },
    { bodyId: 'yunxi', year: 2022, id: 'earlier' },
    { bodyId: 'baitang', year: 2023, id: 'neighbour' },
  ];
  const left = onlyInColumns(articles, [{ bodyId: 'yunxi', year: 2023 }]);
  assert.deepEqual(
    left.map(({ id }) => id),
    ['earlier', 'neighbour'],
  );
});
