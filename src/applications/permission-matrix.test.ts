import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Grants, may, type Role, roles } from '../bodies/index.ts';
import { type ApplicationState, applicationStates } from './application.ts';
import { applicationActNames, declaredActs } from './application-acts.ts';
import type { DeclaredAct } from './declared-act.ts';

const states = Object.keys(applicationStates) as ApplicationState[];
const act = (name: keyof typeof declaredActs) =>
  declaredActs[name] as unknown as DeclaredAct<unknown, unknown>;
const allowed = (role: Role, state: ApplicationState) => {
  const grants: Grants = [{ role, bodyId: 'own', onBehalfOf: null }];
  return applicationActNames.filter(
    (name) =>
      act(name).allowedWhen.includes(state) && may(grants, act(name).permission, 'own', () => []) === null,
  );
};

/** Who may do what in which state, whole: a change of any declaration shows here. */
const expected: Partial<Record<Role, Partial<Record<ApplicationState, string>>>> = {
  clerk: {
    submitted: 'confirm-receipt hand-over withdraw',
    received: 'hand-over register withdraw',
    processing:
      'ask-correction ask-reasons set-delayed-day consult-third-party consult-body record-consultation-received record-opinion charge-fee refund-fee draft-reply withdraw',
    'awaiting-correction': 'receive-correction lapse-uncorrected record-served withdraw',
    'awaiting-reasons': 'judge-reasons record-served withdraw',
    'awaiting-payment': 'record-served record-payment lapse-unpaid withdraw',
    drafted: 'refund-fee draft-reply withdraw',
    reviewed: 'refund-fee withdraw',
    decided: 'refund-fee deliver',
    delivered: 'refund-fee archive reopen make-proactive',
    archived: 'refund-fee reopen make-proactive',
  },
  'first-reviewer': { drafted: 'review-reply' },
  'second-reviewer': { processing: 'extend', drafted: 'review-reply' },
  'final-approver': {
    processing: 'extend answer-record-correction',
    drafted: 'review-reply',
    reviewed: 'decide',
  },
};

test('the permission matrix, role by state, is exactly this', () => {
  for (const role of Object.keys(roles) as Role[])
    for (const state of states)
      assert.equal(allowed(role, state).join(' '), expected[role]?.[state] ?? '', `${role} ${state}`);
});

test('nobody acts on an application of another body', () => {
  const elsewhere: Grants = (Object.keys(roles) as Role[]).map((role) => ({
    ...{ role, bodyId: 'elsewhere', onBehalfOf: null },
  }));
  for (const name of applicationActNames)
    assert.equal(
      may(elsewhere, act(name).permission, 'own', () => ['elsewhere'])?.code,
      'not-permitted',
      name,
    );
});
