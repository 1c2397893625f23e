import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchingStep, newTotpSecret, totpAddress, totpCode, totpStep } from './totp.ts';

/** `12345678901234567890`, the secret of the test vectors of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test('codes are those of RFC 6238', () => {
  const vectors: [seconds: number, code: string][] = [
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ];
  for (const [seconds, code] of vectors)
    assert.equal(totpCode(secret, totpStep(new Date(seconds * 1000).toISOString()), 8), code);
});

test('a code counts half a minute early or late, and once', () => {
  const now = '2026-03-02T09:30:00Z';
  const step = totpStep(now);
  const match = (at: number, last = 0) => matchingStep(secret, totpCode(secret, at), now, last);
  assert.deepEqual(
    [-2, -1, 0, 1, 2].map((shift) => match(step + shift)),
    [null, step - 1, step, step + 1, null],
  );
  assert.equal(match(step, step), null);
  assert.equal(match(step - 1, step), null);
  assert.equal(match(step + 1, step), step + 1);
  assert.equal(matchingStep(secret, '', now, 0), null);
});

test('a secret has 160 bits and travels in an address', () => {
  assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/);
  assert.equal(
    totpAddress(secret, '某县政务公开', 'zhang'),
    `otpauth://totp/${encodeURIComponent('某县政务公开:zhang')}?secret=${secret}&issuer=${encodeURIComponent('某县政务公开')}&digits=6&period=30`,
  );
});
