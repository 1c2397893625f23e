import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, publishedCalendar } from '../law/index.ts';
import { clockOn, decidedOn, procedure, someone } from './acts.fixture.ts';
import { applicationActNames } from './application-acts.ts';
import { refusalAtAll } from './decide-act.ts';
import { knownContent } from './letters/known-content.ts';

type Steps = NonNullable<Parameters<typeof procedure>[1]>;

const registered: Steps[number] = ['register', '2026-03-02', { column: 'naturalPerson' }];

/** The codes of what stands in the way of acts, for those that the state alone would allow. */
function inTheWay(steps: Steps, today: string): Record<string, string> {
  const { application, refused } = procedure('2026-03-02', steps);
  assert.equal(refused, null);
  const situation = {
    ...{ application, on: day(today), today: day(today) },
    ...{ calendar: publishedCalendar, by: someone('测经办') },
  };
  return Object.fromEntries(
    applicationActNames.flatMap((name) => {
      const refusal = refusalAtAll(name, situation);
      return refusal && refusal.code !== 'state-unsuitable' ? [[name, refusal.code]] : [];
    }),
  );
}

test('what an application lacks for an act is said before a form is filled in', () => {
  const nothingYet = {
    ...{ 'set-delayed-day': 'reasons-lacking', 'record-opinion': 'consultation-unknown' },
    ...{ 'record-consultation-received': 'consultation-unknown', 'refund-fee': 'fee-unpaid' },
    'answer-record-correction': 'not-record-correction',
  };
  assert.deepEqual(inTheWay([registered], '2026-03-03'), nothingYet);
  const { 'record-opinion': _, 'record-consultation-received': __, ...asked } = nothingYet;
  assert.deepEqual(
    inTheWay([registered, ['consult-third-party', '2026-03-03', { about: '合同' }]], '2026-03-04'),
    asked,
  );
  assert.deepEqual(
    inTheWay(
      [
        registered,
        ['extend', '2026-03-03', { workdays: 5, reasons: '检索' }],
        ['ask-correction', '2026-03-03', { items: '年份' }],
        ['receive-correction', '2026-03-05', { description: '2025年' }],
      ],
      '2026-03-06',
    ),
    { ...nothingYet, extend: 'extension-repeated', 'ask-correction': 'correction-repeated' },
  );
});

test('an act with which nothing has to be said is decided as it stands', () => {
  const steps: Steps = [registered, ['ask-correction', '2026-03-03', { items: '年份' }]];
  assert.equal(inTheWay(steps, '2026-03-04')['lapse-uncorrected'], 'notice-not-served');
  const served: Steps = [
    ...steps,
    ['record-served', '2026-03-04', { notice: 'correction', evidence: '签收' }],
  ];
  assert.equal(inTheWay(served, '2026-03-05')['lapse-uncorrected'], 'period-running');
  assert.equal(inTheWay(served, '2026-03-05')['record-served'], 'notice-served');
  assert.equal(inTheWay(served, '2026-05-05')['lapse-uncorrected'], undefined);
});

test('a letter knows from the record what befell the application', () => {
  const { application, acts } = procedure('2026-03-02', [
    registered,
    ['ask-correction', '2026-03-03', { items: '年份' }],
    ['receive-correction', '2026-03-05', { description: '2025年' }],
    ['extend', '2026-03-06', { workdays: 5, reasons: '检索量大' }, '测负责'],
    ...decidedOn('2026-03-09', 'granted'),
  ]);
  const clock = clockOn(application, '2026-03-09');
  const of = (kind: 'decision' | 'extension-notice') =>
    knownContent({ ...{ kind, application, acts, clock, letters: [], description: '低保' } });
  assert.equal(
    of('decision').history,
    '办理经过：2026年3月3日告知补正；2026年3月5日收到补正的申请；2026年3月6日决定延长答复期限并告知。',
  );
  assert.equal(of('decision').reasons, '事实和理由');
  const notice = of('extension-notice');
  assert.deepEqual([notice.reasons, notice.consent], ['检索量大', '测负责于2026年3月6日同意']);
  assert.equal(notice.newDue, notice.due);
});
