import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Table } from '../../source-document.ts';
import type { HeaderCell } from '../print/printed-rows.ts';
import { columnOrder } from './header-columns.ts';

const page = (rowCount: number): Table => ({
  ...{ kind: 'table', rowCount, columnCount: 7, cells: [], place: { table: 1 } },
});

/** Headings side by side on a page, from its second column on; '' where one is lost. */
const headings = (grid: Table, ...texts: readonly string[]): HeaderCell[] =>
  texts.flatMap((text, at) =>
    text === '' ? [] : [{ text, column: at + 1, span: 1, grid, place: { row: 1, cell: at + 2 } }],
  );

const [first, second] = [page(20), page(8)];
const official = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const between = (headers: readonly HeaderCell[]) => columnOrder(headers).slice(1, -1);

describe('columnOrder', () => {
  it('is as the headings are printed', () => {
    const other = ['其他', '商业企业', '科研机构', '社会公益组织', '法律服务机构'];
    assert.equal(between(headings(first, ...other))[0], 'other');
    assert.equal(between(headings(first, ...official)).at(-1), 'other');
  });

  it('is the official one where a heading is lost, though the next page repeats it', () => {
    const damaged = headings(first, '商业企业', '科研机构', '社会公益组织', '', '其他');
    assert.deepEqual(
      between([...damaged, ...headings(second, ...official)]),
      between(headings(first, ...official)),
    );
  });

  const lines = (...texts: readonly string[]): HeaderCell[] =>
    texts.map((text, at) => ({ text, column: 0, span: 1, grid: null, place: { line: at + 1 } }));
  const kinds = official.join(' ');
  const formOrder = columnOrder([]);

  it('is that of one line that holds all seven, or of lines that hold one each', () => {
    const words = ['总计', '自然人', ...official];
    for (const printed of [headings(first, ...words), lines(words.join(' ')), lines(...words)])
      assert.deepEqual(columnOrder(printed), ['total', ...formOrder.slice(0, -1)]);
    for (const printed of [lines(`${kinds} 自然人 总计`), lines(...official, '自然人', '总计')])
      assert.equal(columnOrder(printed).indexOf('naturalPerson'), 5);
    assert.equal(columnOrder(lines('总计', '自然人', '法人或其他组织', ...official))[0], 'total');
  });

  it('is the official one where headings of two lines stand beside or between those of one', () => {
    for (const printed of [
      lines('法人或其他组织', '自然人 总计', kinds),
      lines('法人或其他组织', '自然人', '总计', ...official),
      lines('自然人', '法人或其他组织', '总计', ...official),
      lines('自然人', '总计', ...official),
      lines(`自然人 法人或其他组织 总计 ${kinds}`),
      lines(`自然人 总计 ${kinds}`),
    ])
      assert.deepEqual(columnOrder(printed), formOrder);
  });
});
