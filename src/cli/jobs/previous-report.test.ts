import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quietReport } from '../../../test/report-builder.ts';
import { previousReport } from './previous-report.ts';

const of = (body: string | null, year: number) => ({ ...quietReport({ year }), body });
const thisYear = of('云溪镇人民政府', 2023);

test('a single earlier report is taken whatever it calls the body, but only of the year before', () => {
  const lastYear = of('云溪', 2022);
  assert.equal(previousReport(thisYear, [lastYear]), lastYear);
  assert.equal(previousReport(thisYear, [of('云溪镇人民政府', 2021)]), null);
  assert.equal(previousReport(thisYear, [thisYear]), null);
  assert.equal(previousReport(thisYear, []), null);
});

test('among several it is the same body’s, exactly or by a fuller name', () => {
  const [other, exact, fuller] = [of('青岩镇', 2022), of('云溪镇人民政府', 2022), of('沙洲县云溪镇', 2022)];
  assert.equal(previousReport(thisYear, [other, fuller, exact]), exact);
  assert.equal(previousReport(thisYear, [other, fuller]), fuller);
  assert.equal(previousReport(thisYear, [other, of(null, 2022)]), null);
});

test('where two would fit equally, neither is taken', () => {
  assert.equal(previousReport(thisYear, [of('沙洲县云溪镇', 2022), of('临江县云溪镇', 2022)]), null);
});
