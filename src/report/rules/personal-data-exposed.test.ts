import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quietReport } from '../../../test/report-builder.ts';
import { checkReport } from '../check-report.ts';

const messages = (paragraph: string): string[] =>
  checkReport(quietReport({ sections: { s6: ['未收取信息处理费。', paragraph] } }))
    .diagnostics.filter(({ rule }) => rule === 'personal-data-exposed')
    .map(({ message }) => message);

const number = (index: number): string => String(13_800_000_000 + index);

describe('personal data in a report', () => {
  it('is told once for a sentence, the first few by their masked numbers', () => {
    const list = Array.from({ length: 5000 }, (_, index) => number(index)).join('，');
    assert.deepEqual(messages(`名单：${list}。`), [
      '正文含有手机号（138****0000）、手机号（138****0001）、手机号（138****0002）等 5000 个号码。',
    ]);
  });

  it('is told of the first twenty sentences, and of the rest together', () => {
    const told = messages(Array.from({ length: 500 }, (_, index) => `村民${number(index)}。`).join(''));
    assert.equal(told.length, 21);
    assert.match(told.at(-1)!, /此外还有 479 句话含有个人信息。$/);
  });
});
