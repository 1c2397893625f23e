import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edition, officialForms, publishedYears, yearCalendarProblems } from '../../src/law/index.ts';
import { filesBelow, textOf } from './repository.ts';

const cellCounts: Record<Edition, number> = { '2019': 198, '2021': 200 };

test('each edition of the form has its cells, every one named once', () => {
  for (const [edition, form] of Object.entries(officialForms)) {
    assert.equal(form.cells.length, cellCounts[edition as Edition], edition);
    assert.equal(new Set(form.cells).size, form.cells.length, `${edition}: a cell id occurs twice`);
    for (const cell of form.cells) assert.match(cell, /^[a-z]+\/[a-zA-Z]+(\.[a-zA-Z]+)?\/[a-zA-Z]+$/);
  }
});

test('each edition names its source, its years, and units for its amounts', () => {
  for (const file of filesBelow('data/report-forms')) {
    const form = JSON.parse(textOf(file));
    assert.equal(file, `data/report-forms/${form.edition}.json`);
    assert.match(form.source, /〔\d{4}〕\d+号/);
    assert.match(form.cellId, /^<table>\/<row>\/<column>/);
    for (const row of form.tables.disclosed.rows) {
      assert.match(row.group, /^第二十条第（[一五六八九]）项$/);
      for (const [column] of row.columns)
        if (column === 'amount') assert.match(row.unit.amount, /^(元|万元)$/, `${file}: ${row.id}`);
    }
  }
});

test('the years of the editions meet without gap or overlap', () => {
  const spans = Object.values(officialForms).map((form) => form.reportYears);
  spans.sort(([a], [b]) => a - b);
  for (const [index, [, last]] of spans.entries())
    assert.equal(last, index === spans.length - 1 ? null : spans[index + 1]![0] - 1);
});

test('every data file is valid JSON with its source', () => {
  for (const file of filesBelow('data').filter((path) => path.endsWith('.json'))) {
    const text = textOf(file);
    assert.doesNotThrow(() => JSON.parse(text), file);
    assert.match(text, /"(source|sources|notice|article)"/, `${file} does not say where it comes from`);
  }
});

test('the calendars cover the years from 2004 without a gap, each day once', () => {
  const years = publishedYears.map((calendar) => calendar.year);
  assert.deepEqual(
    years,
    years.map((_, index) => 2004 + index),
  );
  for (const calendar of publishedYears)
    assert.deepEqual(yearCalendarProblems(calendar), [], `${calendar.year}`);
});
