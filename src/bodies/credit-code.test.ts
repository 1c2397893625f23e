import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { creditCodeFault, creditCodeOf, siteCodeFault } from './credit-code.ts';

test('a code printed on a published page is right, and both check characters are computed alike', () => {
  assert.equal(creditCodeFault('113417020032563511'), null);
  assert.equal(creditCodeOf('341702', '00325635'), '113417020032563511');
});

test('a code that is too short or holds forbidden letters is refused', () => {
  for (const code of [
    '',
    '11341702003256351',
    '1134170200325635I1',
    '113417020032563511 ',
    '11341702003256351x',
  ])
    assert.match(creditCodeFault(code)!, /18 位/);
});

test('any one changed character and any two swapped neighbours are noticed', () => {
  const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const digits = (count: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
      .map((all) => all.join(''));
  fc.assert(
    fc.property(
      ...([digits(6), digits(8), fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet)] as const),
      (division, own, place, char) => {
        const code = creditCodeOf(division, own);
        assert.equal(creditCodeFault(code), null);
        if (code[place] !== char)
          assert.notEqual(creditCodeFault(code.slice(0, place) + char + code.slice(place + 1)), null);
        const next = Math.min(place + 1, 17);
        const swapped = [...code];
        [swapped[place], swapped[next]] = [swapped[next]!, swapped[place]!];
        if (swapped.join('') !== code) assert.notEqual(creditCodeFault(swapped.join('')), null);
      },
    ),
    { seed: 4, numRuns: 500 },
  );
});

test('codes of sites', () => {
  for (const code of ['4207000016', 'bm12345678']) assert.equal(siteCodeFault(code), null);
  for (const code of ['420700001', 'BM12345678', 'bm1234567', '42070000166'])
    assert.match(siteCodeFault(code)!, /10 位/);
});
