import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Day } from '../../law/index.ts';
import { numberFault } from './document-number.ts';
import { changeDocument, drafted, type NormativeChange, type NormativeDocument } from './lifecycle.ts';
import { usualNormativeRules as rules } from './normative-rules.ts';
import { type CountedDocument, tallyDocuments } from './normative-tally.ts';

const today = '2026-03-02' as Day;
const on = (day: string) => day as Day;
const signing: NormativeChange = {
  ...{ kind: 'sign', number: '云政规〔2026〕3号', signedOn: on('2026-02-27'), effectiveOn: on('2026-03-01') },
};

function after(changes: readonly NormativeChange[], from: NormativeDocument = drafted): NormativeDocument {
  return changes.reduce((document, change) => {
    const outcome = changeDocument(document, change, today, rules);
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.sentence);
    return outcome.value;
  }, from);
}
const refusal = (document: NormativeDocument, change: NormativeChange, day = today) => {
  const outcome = changeDocument(document, change, day, rules);
  return outcome.ok ? null : outcome.refusal.code;
};

const whole: readonly NormativeChange[] = [
  { kind: 'advance', to: 'consultation' },
  { kind: 'advance', to: 'legality-review' },
  { kind: 'advance', to: 'collective-decision' },
  signing,
  { kind: 'advance', to: 'registered' },
  { kind: 'publish' },
  { kind: 'take-effect' },
];

describe('the life of a normative document', () => {
  it('goes from draft to force, with the usual period of validity', () => {
    const document = after(whole);
    assert.equal(document.state, 'in-force');
    assert.equal(document.validUntil, '2031-02-28');
    const trial = after([...whole.slice(0, 3), { ...signing, trial: true } as NormativeChange]);
    assert.equal(trial.validUntil, '2028-02-29');
    const endless = after([...whole.slice(0, 3), { ...signing, validUntil: null } as NormativeChange]);
    assert.equal(endless.validUntil, null);
  });

  it('skips neither legality review nor collective decision', () => {
    assert.equal(
      refusal(drafted, { kind: 'advance', to: 'collective-decision' }),
      'document-state-unsuitable',
    );
    assert.equal(refusal(after(whole.slice(0, 2)), signing), 'document-state-unsuitable');
    assert.equal(refusal(after(whole.slice(0, 4)), { kind: 'publish' }), 'document-state-unsuitable');
  });

  it('ends by repeal, by a successor, or when its validity has run out', () => {
    const document = after(whole);
    assert.equal(after([{ kind: 'repeal', on: today, by: null }], document).endedOn, today);
    assert.equal(after([{ kind: 'supersede', on: today, by: 'b' }], document).state, 'superseded');
    assert.equal(refusal(document, { kind: 'expire' }, on('2031-02-28')), 'document-state-unsuitable');
    const expired = changeDocument(document, { kind: 'expire' }, on('2031-03-01'), rules);
    assert.ok(expired.ok && expired.value.state === 'expired' && expired.value.endedOn === '2031-03-01');
    assert.equal(refusal(document, { kind: 'repeal', on: on('2026-03-03'), by: null }), 'day-unsuitable');
    assert.equal(refusal(document, { kind: 'extend', validUntil: on('2030-01-01') }), 'day-unsuitable');
    assert.equal(after([{ kind: 'amend', by: 'c' }], document).state, 'amended');
  });

  it('property: whatever happens, days stay in order and what has ended stays ended', () => {
    const days = fc
      .constantFrom('2025-06-01', '2026-02-27', '2026-03-01', '2026-03-02', '2027-01-01')
      .map(on);
    const change = fc.oneof(
      fc.constantFrom(...whole),
      fc.record({ kind: fc.constant('repeal' as const), on: days, by: fc.constant(null) }),
      fc.record({ kind: fc.constant('extend' as const), validUntil: days }),
      fc.record({ kind: fc.constant('amend' as const), by: fc.constant('x') }),
      fc.constant({ kind: 'expire' as const }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let document = after(whole);
        let ended = false;
        for (const one of changes) {
          const outcome = changeDocument(document, one, today, rules);
          if (!outcome.ok) continue;
          assert.equal(ended, false, 'nothing happens after the end');
          document = outcome.value;
          ended = document.endedOn !== null;
          assert.ok(document.signedOn! <= document.effectiveOn!);
          if (document.endedOn)
            assert.ok(document.endedOn >= document.signedOn! && document.endedOn <= today);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('wants numbers as official documents bear them', () => {
    for (const number of ['云政规〔2026〕3号', '云溪政发〔2025〕120号'])
      assert.equal(numberFault(number, today), null, number);
    for (const number of [
      '云政规[2026]3号',
      '云政规（2026）3号',
      '云政规〔2026〕03号',
      '云政规〔2026〕第3号',
      '〔2026〕3号',
      '',
    ])
      assert.equal(numberFault(number, today)?.code, 'number-malformed', number);
    assert.equal(numberFault('云政规〔2021〕3号', today)?.code, 'number-year-wrong');
  });

  it('is counted for table 2: issued, repealed, in force on 31 December', () => {
    const document = (
      id: string,
      state: CountedDocument['state'],
      signed: string,
      effective: string,
      ended?: string,
    ) => ({
      ...{ id, state, signedOn: on(signed), effectiveOn: on(effective), endedOn: ended ? on(ended) : null },
    });
    const documents = [
      document('kept', 'in-force', '2022-05-01', '2022-06-01'),
      document('new', 'in-force', '2025-03-01', '2025-04-01'),
      document('late', 'published', '2025-12-20', '2026-02-01'),
      document('repealed', 'repealed', '2020-01-01', '2020-02-01', '2025-07-01'),
      document('expired', 'expired', '2020-01-01', '2020-02-01', '2025-02-01'),
      document('gone later', 'superseded', '2021-01-01', '2021-02-01', '2026-01-05'),
      document('signed only', 'signed', '2025-11-01', '2025-12-01'),
    ];
    const counted = tallyDocuments(documents, 2025, rules);
    assert.deepEqual(counted.issued, ['new', 'late', 'signed only']);
    assert.deepEqual(counted.repealed, ['repealed', 'expired']);
    assert.deepEqual(counted.inForce, ['kept', 'new', 'gone later']);
    const strict = tallyDocuments(documents, 2025, { ...rules, expiredCountsAsRepealed: false });
    assert.deepEqual(strict.repealed, ['repealed']);
    assert.deepEqual(tallyDocuments([], 2025, rules), { issued: [], repealed: [], inForce: [] });
  });
});
