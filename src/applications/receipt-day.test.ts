import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../law/index.ts';
import { type Channel, channels, receiptDay } from './receipt-day.ts';

const arrival = {
  submittedOn: day('2026-03-02'),
  signedOn: day('2026-03-04'),
  confirmedOn: day('2026-03-06'),
};

test('each channel fixes the day of receipt by its own fact', () => {
  const days = Object.keys(channels).map((channel) => receiptDay(channel as Channel, arrival).on);
  const [handedIn, signed, confirmed] = ['2026-03-02', '2026-03-04', '2026-03-06'];
  assert.deepEqual(days, [
    ...[handedIn, handedIn, signed],
    ...[confirmed, confirmed, confirmed, confirmed, confirmed, handedIn],
  ]);
});

test('without that fact there is no day yet', () => {
  const unknown = { ...arrival, signedOn: null, confirmedOn: null };
  for (const channel of ['registered-post', 'internet', 'fax', 'ordinary-post', 'misdirected'] as const)
    assert.equal(receiptDay(channel, unknown).on, null);
  assert.equal(receiptDay('misdirected', arrival).citation.id, 'RECEIPT');
});
