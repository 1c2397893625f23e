import assert from 'node:assert/strict';
import { officialForms } from '../../../src/law/index.ts';
import { lookAt } from '../look-at.ts';
import { type January, year } from './january-county.ts';

interface CellRow {
  readonly slug: string;
  readonly cell: string;
  readonly value: number | null;
}

/** Everybody reads 49 reports and that of the whole county, whose every cell is the sum of theirs. */
export async function readThePortal(january: January, corrected: string): Promise<void> {
  const own = await rowsOf(january, `cells-${year}`);
  const whole = await rowsOf(january, `whole-${year}`);
  const { cells } = officialForms['2021'];
  assert.equal(new Set(own.map(({ slug }) => slug)).size, 49);
  assert.deepEqual([own.length, whole.length], [49 * cells.length, cells.length]);
  const sums = Map.groupBy(own, ({ cell }) => cell);
  for (const { cell, value } of whole) {
    // Fees have decimals; they are added in the smallest unit.
    const sum = sums.get(cell)!.reduce((all, part) => all + Math.round(part.value! * 10_000), 0);
    assert.equal(Math.round(value! * 10_000), sum, cell);
  }
  assert.ok(whole.some(({ value }) => value! > 100));

  const page = await january.visitor();
  for (const [name, path, words] of [
    ['30-portal-all', `/reports/all/${year}`, /已公布 49 个/],
    ['31-portal-whole', `/reports/yunling/${year}/whole`, /云岭县/],
    ['32-portal-one', `/reports/${corrected}/${year}`, /更正/],
    ['33-portal-withdrawn', `/reports/yunling/${year}/whole/versions/1`, /不再供公众查阅/],
  ] as const) {
    await page.goto(january.url + path);
    await page.locator('main').getByText(words).first().waitFor();
    await lookAt(page, name);
  }
}

async function rowsOf({ url }: January, dataset: string): Promise<readonly CellRow[]> {
  const answer = await fetch(`${url}/data/${dataset}.json`);
  assert.equal(answer.status, 200, dataset);
  const data = await answer.json();
  return Array.isArray(data) ? data : data.rows;
}
