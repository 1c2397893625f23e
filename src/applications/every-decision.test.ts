import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationOutcomes, type DecisionCode, decisions } from '../law/index.ts';
import { decidedOn, procedure } from './acts.fixture.ts';
import { tallyApplications } from './tally-applications.ts';

type Steps = NonNullable<Parameters<typeof procedure>[1]>;

const on = '2026-03-03';
const registered = [['register', on, { column: 'research' }]] as const;
const asked = [
  ...registered,
  ['ask-correction', on, { items: '文件名称', workdays: 5 }],
  ['record-served', on, { notice: 'correction', evidence: '签收' }],
] as const;
const charged = [
  ...registered,
  ['charge-fee', on, { basis: 'item', quantity: 11 }],
  ['record-served', on, { notice: 'fee', evidence: '签收' }],
] as const;

/** What some decisions need before them. */
const before: Readonly<Partial<Record<DecisionCode, Steps>>> = {
  'denied.thirdPartyRights': [
    ...registered,
    ['consult-third-party', on, { about: '合同' }],
    ['record-opinion', on, { consultation: 1, opinion: 'objects', reasons: '商业秘密' }],
  ],
  'unavailable.stillUnclear': [...asked, ['receive-correction', on, { description: '仍不明确' }]],
  'notHandled.excessive': [
    ...registered,
    ['ask-reasons', on, { findings: '本月第40件' }],
    ['judge-reasons', on, { given: true, reasonable: false }],
  ],
};

const way = (code: DecisionCode): Steps => {
  if (code === 'lapsed.correction') return [...asked, ['lapse-uncorrected', '2026-03-11']];
  if (code === 'lapsed.fee') return [...charged, ['lapse-unpaid', '2026-04-01']];
  return [...(before[code] ?? registered), ...decidedOn(on, code, code === 'partial' ? [16] : [])];
};

test('every decision can be reached, and is counted in its row of table 3', () => {
  const rows = new Set<string>();
  for (const code of Object.keys(decisions) as DecisionCode[]) {
    const { application, refused } = procedure('2026-03-02', way(code));
    assert.equal(refused, null, code);
    const { counts } = tallyApplications([{ id: code, application }], 2026);
    assert.equal(counts[`applications/${decisions[code].row}/research`], 1, code);
    rows.add(decisions[code].row);
  }
  assert.equal(rows.size, applicationOutcomes.length);
});

test('a decision is refused without the procedure it rests on', () => {
  for (const code of [...Object.keys(before), 'lapsed.fee', 'lapsed.correction'])
    assert.equal(
      procedure('2026-03-02', [...registered, ...decidedOn(on, code)]).refused,
      'decision-unfounded',
      code,
    );
});

test('what comes twice, too late or out of turn is refused with its rule', () => {
  const refusals: readonly (readonly [Steps, string])[] = [
    [[['ask-correction', on, { items: '…' }]], 'state-unsuitable'],
    [[...registered, ['ask-correction', '2026-03-12', { items: '…' }]], 'correction-late'],
    [
      [...asked, ['receive-correction', on, { description: '…' }], ['ask-correction', on, { items: '…' }]],
      'correction-repeated',
    ],
    [
      [
        ...registered,
        ['extend', on, { workdays: 5, reasons: '…' }],
        ['extend', on, { workdays: 5, reasons: '…' }],
      ],
      'extension-repeated',
    ],
    [[...registered, ['extend', '2026-03-31', { workdays: 5, reasons: '…' }]], 'reply-overdue'],
    [[...registered, ['charge-fee', on, { basis: 'item', quantity: 10 }]], 'fee-free'],
    [[...asked, ['lapse-uncorrected', '2026-03-10']], 'period-running'],
    [
      [
        ...registered,
        ...decidedOn(on, 'granted').slice(0, 1),
        ['review-reply', on, { aspect: 'secrecy', passed: true, comment: '' }, '测拟稿'],
      ],
      'drafter-reviews',
    ],
    [[...registered, ['deliver', on, { means: 'post', evidence: '…' }]], 'state-unsuitable'],
    [[['register', '2026-03-01', { column: 'other' }]], 'day-too-early'],
  ];
  for (const [steps, code] of refusals) assert.equal(procedure('2026-03-02', steps).refused, code, code);
});

test('an application opened again after a dispute has another clock, and is counted once', () => {
  const { application } = procedure('2025-12-01', [
    ['register', '2025-12-01', { column: 'other' }],
    ...decidedOn('2025-12-10', 'denied.deliberative'),
    ['deliver', '2025-12-11', { means: 'direct', evidence: '签收' }],
    ['reopen', '2026-03-02', { cause: 'reconsideration', order: '撤销', due: '2026-03-20' }],
    ...decidedOn('2026-03-10', 'granted'),
    ['deliver', '2026-03-11', { means: 'direct', evidence: '签收' }],
    ['make-proactive', '2026-03-12', { reasons: '多人申请' }],
  ]);
  const one = [{ id: 'a', application }];
  assert.equal(application.cycle, 2);
  assert.equal(tallyApplications(one, 2025).counts['applications/denied.deliberative/other'], 1);
  assert.deepEqual(
    Object.values(tallyApplications(one, 2026).counts).filter((count) => count > 0),
    [],
  );
});

test('a fee is paid once: after a dispute it is not charged again, but may be given back', () => {
  const paidAndAnswered: Steps = [
    ...charged,
    ['record-payment', on, { receipt: '票0001' }],
    ...decidedOn(on, 'granted'),
    ['deliver', on, { means: 'direct', evidence: '签收' }],
    ['reopen', '2026-03-04', { cause: 'litigation', order: '判决重作' }],
  ];
  const again = [...paidAndAnswered, ['charge-fee', '2026-03-04', { basis: 'item', quantity: 11 }]] as Steps;
  assert.equal(procedure('2026-03-02', again).refused, 'fee-repeated');
  const refund = { yuan: 100, reasons: '判决退还', receipt: '退0001' };
  const back = [...paidAndAnswered, ['refund-fee', '2026-03-04', refund]] as Steps;
  assert.equal(procedure('2026-03-02', back).refused, null);
});
