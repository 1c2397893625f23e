import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loggedFault, withoutPersonalData } from './without-personal-data.ts';

test('numbers, addresses and quoted values do not reach the log', () => {
  const cases = {
    'Key (id_number)=(990000199003074516) already exists.': 'Key (id_number)=(…) already exists.',
    'invalid input syntax for type uuid: "张三"': 'invalid input syntax for type uuid: "…"',
    '手机 13800138000 未登记': '手机 # 未登记',
    'zhang.san@example.cn bounced': '…@… bounced',
    'column 3 of 12': 'column 3 of 12',
    '99000019900307409X': '#',
  };
  for (const [text, kept] of Object.entries(cases)) assert.equal(withoutPersonalData(text), kept);
});

test('a fault keeps its kind, its code and its place, and those of what caused it', () => {
  const cause = Object.assign(new RangeError('row "x"'), { code: '23505' });
  const logged = loggedFault(new Error('failed for 13800138000', { cause }));
  assert.equal(logged.type, 'Error');
  assert.equal(logged.message, 'failed for #');
  assert.ok(logged.stack.startsWith('at '));
  assert.equal(logged.cause?.code, '23505');
  assert.deepEqual(loggedFault('text'), { type: 'string', message: '', stack: '' });
});
