import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layTable } from '../../../src/report/index.ts';
import { cellAfterMove, firstCell } from './grid-navigation.ts';

const applications = layTable('2021', 'applications');
const disclosed = layTable('2021', 'disclosed');

test('arrow keys move to the neighbouring cell and stop at the edge', () => {
  const from = 'applications/received/commercial';
  assert.equal(cellAfterMove(applications, from, 'left'), 'applications/received/naturalPerson');
  assert.equal(cellAfterMove(applications, from, 'right'), 'applications/received/research');
  assert.equal(cellAfterMove(applications, from, 'down'), 'applications/carriedIn/commercial');
  assert.equal(cellAfterMove(applications, from, 'up'), from);
  assert.equal(
    cellAfterMove(applications, 'applications/received/naturalPerson', 'left'),
    'applications/received/naturalPerson',
  );
});

test('merged rows of labels do not disturb the columns', () => {
  assert.equal(
    cellAfterMove(applications, 'applications/partial/total', 'down'),
    'applications/denied.stateSecret/total',
  );
});

test('a cell that spans columns is entered from each of them', () => {
  assert.equal(
    cellAfterMove(disclosed, 'disclosed/normativeDocuments/inForce', 'down'),
    'disclosed/licensing/decisions',
  );
  assert.equal(
    cellAfterMove(disclosed, 'disclosed/licensing/decisions', 'up'),
    'disclosed/normativeDocuments/issued',
  );
});

test('Home and End go to the ends of the row, with Ctrl to the ends of the table', () => {
  const from = 'applications/granted/research';
  assert.equal(cellAfterMove(applications, from, 'row-start'), 'applications/granted/naturalPerson');
  assert.equal(cellAfterMove(applications, from, 'row-end'), 'applications/granted/total');
  assert.equal(cellAfterMove(applications, from, 'first'), firstCell(applications));
  assert.equal(cellAfterMove(applications, from, 'last'), 'applications/carriedOut/total');
});

test('every cell of both editions is reached by arrow keys from the first', () => {
  for (const edition of ['2019', '2021'] as const) {
    for (const id of ['disclosed', 'applications', 'disputes'] as const) {
      const table = layTable(edition, id);
      const reached = new Set([firstCell(table)]);
      for (const cell of reached) {
        for (const move of ['right', 'down', 'left', 'up'] as const) {
          reached.add(cellAfterMove(table, cell, move));
        }
      }
      const cells = table.cells.flatMap(({ cell }) => (cell === null ? [] : [cell]));
      assert.deepEqual([...reached].sort(), cells.sort());
    }
  }
});
