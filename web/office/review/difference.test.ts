import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as hold, property, string } from 'fast-check';
import { difference } from './difference.ts';

const shown = (before: string, after: string) =>
  difference([...before], [...after])
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('');

test('what is new and what is gone is told apart', () => {
  assert.equal(shown('定于三月一日施行', '定于五月一日起施行'), '定于[-三-][+五+]月一日[+起+]施行');
  assert.equal(shown('', '新'), '[+新+]');
  assert.equal(shown('同', '同'), '同');
});

test('both texts can be read out of their difference', () => {
  const letters = string({ unit: 'grapheme-ascii', maxLength: 40 });
  hold(
    property(letters, letters, (before, after) => {
      const runs = difference([...before], [...after]);
      const without = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('');
      assert.equal(without('new'), before);
      assert.equal(without('gone'), after);
    }),
    { seed: 28 },
  );
});
