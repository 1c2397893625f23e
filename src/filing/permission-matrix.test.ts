import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Grants, may, type Role, roles } from '../bodies/index.ts';
import { upload } from './actions/upload.ts';
import { beginPermission } from './begin-filing.ts';
import { countyActs } from './county/county-acts.ts';
import { type FilingState, filingStateIds } from './filing.ts';
import { filingActLabels, filingActNames } from './filing-act-labels.ts';
import { filingAct } from './filing-acts.ts';

const roleIds = Object.keys(roles) as Role[];
const holding = (role: Role, bodyId: string): Grants => [{ role, bodyId, onBehalfOf: null }];
/** A township below a county below a province. */
const above = (id: string): string[] => ({ town: ['county', 'province'], county: ['province'] })[id] ?? [];

const allowed = (role: Role, held: string, state: FilingState) =>
  filingActNames
    .filter((name) => filingAct(name).allowedWhen.includes(state))
    .filter((name) => may(holding(role, held), filingAct(name).permission, 'town', above) === null)
    .join(' ');

const prepare = 'refresh edit declare-zero confirm-readings explain';

/** Who may do what with the report of a township in which state, whole: a change of any declaration shows here. */
const atTheTownship: Partial<Record<Role, Partial<Record<FilingState, string>>>> = {
  clerk: {
    drafting: prepare,
    returned: prepare,
    correcting: prepare,
    signed: 'recall submit',
    submitted: 'recall',
    accepted: 'publish',
    published: 'correct',
  },
  'final-approver': {
    drafting: 'except sign',
    returned: 'except sign',
    correcting: 'except sign',
    signed: 'recall submit',
    submitted: 'recall',
  },
  'county-supervisor': {
    submitted: 'return accept',
    accepted: 'return publish',
    published: 'correct',
  },
};

describe('who may do what with annual reports', () => {
  it('is, for a township in every state, exactly this', () => {
    for (const role of roleIds)
      for (const state of filingStateIds)
        assert.equal(
          allowed(role, 'town', state),
          atTheTownship[role]?.[state] ?? '',
          `${role} of the township, ${state}`,
        );
  });

  it('is, for those of the county, only what supervision asks for', () => {
    for (const role of roleIds)
      for (const state of filingStateIds)
        for (const held of ['county', 'province'])
          assert.equal(
            allowed(role, held, state),
            role === 'county-supervisor' ? (atTheTownship[role]![state] ?? '') : '',
            `${role} of the ${held}, ${state}`,
          );
  });

  it('is nothing for those of another body', () => {
    for (const role of roleIds)
      for (const state of filingStateIds)
        for (const held of ['neighbour', 'below']) assert.equal(allowed(role, held, state), '', role);
  });

  it('lets the clerk alone begin a report and upload one', () => {
    for (const permission of [beginPermission, upload.permission])
      for (const role of roleIds)
        for (const held of ['town', 'county', 'neighbour'])
          assert.equal(
            may(holding(role, held), permission, 'town', above) === null,
            role === 'clerk' && held === 'town',
            `${role} ${held}`,
          );
  });

  it('lets the supervisor run the county, and its leader sign the sum', () => {
    const able = (role: Role, held: string) =>
      Object.values(countyActs)
        .filter(({ permission }) => may(holding(role, held), permission, 'county', above) === null)
        .map(({ name }) => name)
        .join(' ');
    const supervising =
      'give-notice adjust void-adjustment write-report explain-report publish-report import settle-import';
    for (const role of roleIds) {
      const expected = {
        'county-supervisor': supervising,
        'final-approver': 'except-report sign-off',
      } as Partial<Record<Role, string>>;
      assert.equal(able(role, 'county'), expected[role] ?? '', role);
      assert.equal(able(role, 'province'), role === 'county-supervisor' ? supervising : '', role);
      assert.equal(able(role, 'town'), '', role);
    }
  });

  it('calls every act by the name that buttons bear', () => {
    for (const name of filingActNames) {
      assert.equal(filingAct(name).name, name);
      assert.equal(filingAct(name).label, filingActLabels[name]);
    }
  });
});
