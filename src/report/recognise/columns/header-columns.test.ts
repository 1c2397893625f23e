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
});
