import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { officialForms } from './form.ts';
import { applicationOutcomes, type DecisionCode, decisions, groundsOf, outcomeRow } from './outcomes.ts';
import { remedyVariant } from './remedies.ts';

const notOutcomes = new Set(['received', 'carriedIn', 'decidedTotal', 'carriedOut']);
const rowsOf = (edition: '2019' | '2021') =>
  officialForms[edition].tables.applications.rows.map(({ id }) => id).filter((id) => !notOutcomes.has(id));
const codes = Object.keys(decisions) as DecisionCode[];

test('the outcomes are the 21 rows of table 3', () => {
  assert.equal(applicationOutcomes.length, 21);
  assert.deepEqual(applicationOutcomes, rowsOf('2021'));
});

test('in the 2019 form every outcome has its row too', () => {
  assert.deepEqual(
    [...new Set(applicationOutcomes.map((outcome) => outcomeRow(outcome, '2019')))],
    rowsOf('2019'),
  );
  assert.deepEqual(
    applicationOutcomes.map((outcome) => outcomeRow(outcome, '2021')),
    applicationOutcomes,
  );
});

test('every decision is counted in one row, and every row is reached', () => {
  assert.equal(codes.length, 23);
  assert.deepEqual(new Set(codes.map((code) => decisions[code].row)), new Set(applicationOutcomes));
});

test('the articles of a decision are those the form names for its row', () => {
  const { rows } = officialForms['2021'].tables.applications;
  for (const code of codes) {
    const printed = rows.find(({ id }) => id === decisions[code].row)?.articles ?? '';
    for (const { id } of groundsOf(code)) {
      const article = /^REG-(\d+)/.exec(id)?.[1];
      if (article) assert.ok(printed.includes(article), `${code}: ${id} / ${printed}`);
    }
  }
});

test('since 2024 refusals under articles 14 to 16 name reconsideration first', () => {
  const first = codes.filter((code) => remedyVariant(code, day('2024-01-01'), [15]) === 'A');
  assert.deepEqual(first, [
    'partial',
    'denied.stateSecret',
    'denied.prohibitedByLaw',
    'denied.securityStability',
    'denied.thirdPartyRights',
    'denied.internalAffairs',
    'denied.deliberative',
    'denied.enforcementFile',
  ]);
  assert.equal(remedyVariant('partial', day('2024-01-01')), 'B');
  assert.equal(remedyVariant('denied.statutoryQuery', day('2026-01-01')), 'B');
  for (const code of codes) assert.equal(remedyVariant(code, day('2023-12-31'), [14]), 'B');
});
