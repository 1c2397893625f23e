import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day } from '../law/index.ts';
import { listEntries, type RegisterTally, registerTally } from './index.ts';
import { idOf, registerDesk } from './registers.fixture.ts';

describe('what registers count', async () => {
  const { db, newBody, enter, takeBack } = await registerDesk();

  it('counts what its lists show, whatever was entered and voided', async () => {
    const kinds = ['training', 'patrol', 'full-sweep', 'leading-group-change', 'rectification'] as const;
    const deed = fc.record({
      kind: fc.constantFrom(...kinds),
      year: fc.integer({ min: 2023, max: 2025 }),
      void: fc.boolean(),
    });
    const tallied: Record<(typeof kinds)[number], keyof RegisterTally> = {
      ...{ training: 'trainings', patrol: 'patrols', 'full-sweep': 'sweeps' },
      ...{ 'leading-group-change': 'leadingGroupChanges', rectification: 'found' },
    };
    const counts = async (
      deeds: readonly { kind: (typeof kinds)[number]; year: number; void: boolean }[],
    ) => {
      const body = await newBody();
      for (const { kind, year, void: voided } of deeds) {
        const id = idOf(await enter(body, { kind, on: day(`${year}-07-01`) }));
        if (voided) idOf(await takeBack(body, id));
      }
      for (const year of [2023, 2024, 2025]) {
        const tally = await registerTally(db, body, year);
        for (const kind of kinds) {
          const listed = (await listEntries(db, { bodies: [body], year, kind })).map(({ id }) => id);
          const { value, entries } = tally[tallied[kind]];
          assert.deepEqual([value, entries], [listed.length || null, listed]);
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 12 }), counts), { seed: 7, numRuns: 15 });
  });
});
