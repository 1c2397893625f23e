import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Applicant, Provision } from './applicant.ts';
import { doubtfulDetails } from './doubtful-details.ts';

/** A number with the right check character of a region that does not exist. */
const sound = '990000198808171239';
const person = {
  idKind: 'resident-card',
  idNumber: sound,
  phone: '0830-3100000',
  address: '测试路1号',
} as const;

const doubted = (change: Partial<Applicant>, provision: Provision = { form: 'paper', way: 'post' }) =>
  doubtfulDetails({ ...person, ...change }, provision).map(({ field }) => field);

describe('details of an applicant', () => {
  it('are taken as they are when they can be right', () => {
    assert.deepEqual(doubted({ idNumber: sound }), []);
    for (const phone of [
      '13800000000',
      '0830-3100000-12',
      '（0830）310 0000 转 8',
      '+86 138 0000 0000',
      '3100000',
    ])
      assert.deepEqual(doubted({ phone }), [], phone);
    for (const idKind of ['passport', 'mainland-permit', 'other'] as const)
      assert.deepEqual(doubted({ idKind, idNumber: 'CESHI-1' }), []);
  });

  it('are doubted where a check character or the number of digits is wrong', () => {
    for (const idNumber of ['123', `${sound.slice(0, 17)}1`, '九九'])
      assert.deepEqual(doubted({ idNumber }), ['idNumber'], idNumber);
    assert.deepEqual(doubted({ idKind: 'credit-code', idNumber: '11990000MB0000001' }), ['idNumber']);
    for (const phone of ['abc', '12345', '1'.repeat(16)])
      assert.deepEqual(doubted({ phone }), ['phone'], phone);
  });

  it('are doubted where the chosen way leads nowhere', () => {
    assert.deepEqual(doubted({ address: undefined }), ['address']);
    assert.deepEqual(doubted({ address: undefined }, { form: 'paper', way: 'collect' }), []);
    assert.deepEqual(doubted({}, { form: 'email', way: 'collect' }), ['email']);
    assert.deepEqual(doubted({ fax: 'x' }, { form: 'paper', way: 'fax' }), ['fax']);
  });
});
