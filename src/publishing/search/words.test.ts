import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordCutter } from './words.ts';

describe('the words of a text', () => {
  const { of, sought } = wordCutter();

  it('are the same whatever stands beside a name that no dictionary knows', () => {
    const wanted = sought('鹤涧镇人民政府');
    assert.ok(wanted.includes('鹤涧') && wanted.includes('涧镇'));
    for (const text of ['云岭县鹤涧镇人民政府工作报告', '到鹤涧镇人民政府调研', '鹤涧镇人民政府'])
      assert.deepEqual(
        wanted.filter((word) => !of(text).includes(word)),
        [],
        text,
      );
  });

  it('want the characters of such a name side by side, not wherever they stand', () => {
    assert.ok(!of('镇上的山涧有白鹤').includes('鹤涧'));
  });

  it('of a longer name are more, so that it finds less', () => {
    const longer = new Set(sought('云岭县鹤涧镇'));
    assert.ok(sought('鹤涧镇').every((word) => longer.has(word)) && longer.size > sought('鹤涧镇').length);
  });

  it('leave years and numbers of documents whole', () => {
    assert.deepEqual(sought('云政〔2024〕13号'), ['云政', '2024', '13', '号']);
  });
});
