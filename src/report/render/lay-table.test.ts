import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edition, officialForms, type TableId } from '../../law/index.ts';
import { layTable } from './lay-table.ts';

const editions: readonly Edition[] = ['2019', '2021'];
const tables: readonly TableId[] = ['disclosed', 'applications', 'disputes'];

test('the cells of every table cover its grid, each position once', () => {
  for (const edition of editions)
    for (const id of tables) {
      const table = layTable(edition, id);
      const covered = new Set<string>();
      for (const cell of table.cells)
        for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
          for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
            const position = `${row},${column}`;
            assert.ok(!covered.has(position), `${edition} ${id} ${position}`);
            covered.add(position);
          }
      assert.equal(covered.size, table.rowCount * table.columnCount, `${edition} ${id}`);
      assert.equal(table.widths.length, table.columnCount);
      assert.ok(
        Math.abs(table.widths.reduce((sum, width) => sum + width, 0) - 100) < 1e-9,
        `${edition} ${id}`,
      );
    }
});

test('every cell of the form has one place, in printed order', () => {
  for (const edition of editions)
    for (const id of tables)
      assert.deepEqual(
        layTable(edition, id).cells.flatMap(({ cell }) => cell ?? []),
        officialForms[edition].tables[id].cells,
      );
});

test('the blocks of a table are its rows, without a gap', () => {
  for (const edition of editions)
    for (const id of tables) {
      const { blocks, rowCount, cells } = layTable(edition, id);
      assert.deepEqual([0, ...blocks.map(({ end }) => end)], [...blocks.map(({ first }) => first), rowCount]);
      for (const { first, body, end } of blocks)
        for (const cell of cells.filter(({ row }) => row >= first && row < end))
          assert.equal(cell.kind === 'heading', cell.row < body, cell.text);
    }
});

const spanOf = (edition: Edition, id: TableId, text: string): [number, number] => {
  const cell = layTable(edition, id).cells.find((found) => found.text === text)!;
  return [cell.rowSpan, cell.columnSpan];
};

test('merged cells are those of the notice', () => {
  assert.deepEqual(spanOf('2021', 'applications', '三、本年度办理结果'), [22, 1]);
  assert.deepEqual(spanOf('2019', 'applications', '三、本年度办理结果'), [20, 1]);
  assert.deepEqual(spanOf('2021', 'applications', '（三）不予公开'), [8, 1]);
  assert.deepEqual(spanOf('2021', 'applications', '（四）无法提供'), [3, 1]);
  assert.deepEqual(spanOf('2021', 'applications', '（五）不予处理'), [5, 1]);
  assert.deepEqual(spanOf('2021', 'applications', '（六）其他处理'), [3, 1]);
  assert.deepEqual(spanOf('2019', 'applications', '（六）其他处理'), [1, 2]);
  assert.deepEqual(spanOf('2021', 'applications', '（七）总计'), [1, 2]);
  assert.deepEqual(spanOf('2021', 'applications', '四、结转下年度继续办理'), [1, 3]);
  assert.deepEqual(spanOf('2021', 'applications', '申请人情况'), [1, 7]);
  assert.deepEqual(spanOf('2021', 'applications', '法人或其他组织'), [1, 5]);
  assert.deepEqual(spanOf('2021', 'applications', officialForms['2021'].tables.applications.note!), [3, 3]);
  assert.deepEqual(spanOf('2021', 'disclosed', '第二十条第（一）项'), [1, 4]);
  assert.deepEqual(spanOf('2021', 'disclosed', '本年收费金额（单位：万元）'), [1, 3]);
  assert.deepEqual(spanOf('2019', 'disclosed', '采购总金额'), [1, 2]);
  assert.deepEqual(spanOf('2021', 'disputes', '行政复议'), [1, 5]);
  assert.deepEqual(spanOf('2021', 'disputes', '行政诉讼'), [1, 10]);
});
