import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowDocuments } from './catalogue/pipes-and-runs.ts';

/** All ways to cut a run of digits into so many numbers, none with a leading zero. */
function splits(digits: string, count: number): number[][] {
  if (count === 0) return digits === '' ? [[]] : [];
  const heads = digits.startsWith('0') ? 1 : digits.length - count + 1;
  return Array.from({ length: Math.max(0, heads) }, (_, index) => index + 1).flatMap((length) =>
    splits(digits.slice(length), count - 1).map((rest) => [Number(digits.slice(0, length)), ...rest]),
  );
}

/** The last number of each group is the sum of the others. */
const addsUp = (numbers: readonly number[], group: number) =>
  numbers.every(
    (number, index) =>
      (index + 1) % group !== 0 ||
      number === numbers.slice(index + 1 - group, index).reduce((sum, part) => sum + part, 0),
  );

/** Column by column: 一 + 二 = （七） + 四, and （七） is the sum of the outcomes. */
function balances(rows: ReadonlyMap<string, readonly number[]>): boolean {
  const at = (row: string, column: number) => rows.get(`applications/${row}`)![column]!;
  const outcomes = [...rows.keys()].filter(
    (row) => !/\/(received|carriedIn|decidedTotal|carriedOut)$/.test(row),
  );
  return [0, 1, 2, 3, 4, 5, 6].every((column) => {
    const decided = at('decidedTotal', column);
    const sum = outcomes.reduce((all, row) => all + rows.get(row)![column]!, 0);
    return (
      sum === decided &&
      at('received', column) + at('carriedIn', column) === decided + at('carriedOut', column)
    );
  });
}

/** Every choice of one way per row. */
function choices(ways: readonly (readonly [string, number[][]])[]): Map<string, number[]>[] {
  return ways.reduce<Map<string, number[]>[]>(
    (chosen, [row, each]) => chosen.flatMap((so) => each.map((way) => new Map([...so, [row, way]]))),
    [new Map()],
  );
}

const rowOf = (cell: string) => cell.slice(0, cell.lastIndexOf('/'));

test('runs of digits whose cells are given a number split in one way only', () => {
  for (const { file, truth } of rowDocuments.filter((document) => document.file.startsWith('run-together'))) {
    const cells = Object.entries(truth.cells);
    for (const row of ['regulations', 'normativeDocuments']) {
      const numbers = cells.filter(([cell]) => rowOf(cell) === `disclosed/${row}`).map(([, value]) => value);
      if (!numbers.includes(null))
        assert.deepEqual(splits(numbers.join(''), 3), [numbers], `${file}: ${row}`);
    }
    const disputes = cells.filter(([cell]) => cell.startsWith('disputes/')).map(([, value]) => value);
    const ways = splits(disputes.join(''), 15).filter((way) => addsUp(way, 5));
    assert.deepEqual(ways, [disputes], `${file}: disputes`);

    const printed = Map.groupBy(
      cells.filter(([cell]) => cell.startsWith('applications/')),
      ([cell]) => rowOf(cell),
    );
    const candidates = [...printed].map(([row, run]) => {
      const digits = run.map(([, value]) => value).join('');
      return [row, splits(digits, 7).filter((way) => addsUp(way, 7))] as const;
    });
    const readings = choices(candidates).filter(balances);
    assert.equal(readings.length, 1, `${file}: applications`);
    for (const [row, run] of printed)
      assert.deepEqual(
        readings[0]!.get(row),
        run.map(([, value]) => value),
      );
  }
});
