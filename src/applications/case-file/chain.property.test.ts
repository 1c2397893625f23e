import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '../../law/index.ts';
import type { CaseItem } from './case-item.ts';
import { chainBreak, type FiledItem, filedAfter } from './chain.ts';

const item = (text: string, index: number): CaseItem => ({
  ...{ kind: 'act', ref: `${index}`, at: '2026-03-02T01:00:00.000Z', on: day('2026-03-02'), title: text },
  ...{ by: '', personal: false, content: { text } },
});

test('whatever is taken out, put in, changed or moved within a chain shows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 2, maxLength: 20 }),
      fc.nat(),
      fc.constantFrom('out', 'twice', 'title', 'content', 'moved'),
      (texts, number, how) => {
        const lines: FiledItem[] = [];
        for (const [index, text] of texts.entries())
          lines.push(filedAfter(lines.at(-1) ?? null, item(text, index)));
        assert.equal(chainBreak(lines), null);
        // The last line may be cut off unseen: its hash is kept elsewhere for that.
        const at = number % (lines.length - 1);
        const line = lines[at]!;
        const changed = {
          out: lines.toSpliced(at, 1),
          twice: lines.toSpliced(at, 0, line),
          title: lines.with(at, { ...line, title: `${line.title}改` }),
          content: lines.with(at, { ...line, contentSha256: '0' }),
          moved: lines.with(at, lines[at + 1]!).with(at + 1, line),
        }[how];
        assert.notEqual(chainBreak(changed), null);
      },
    ),
    { seed: 64, numRuns: 500 },
  );
});
