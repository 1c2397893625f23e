import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '../../law/index.ts';
import { beginning, openCounty } from '../county.fixture.ts';
import { creditCodeOf } from '../credit-code.ts';
import type { Structure } from './structure.ts';
import { turningDays } from './structure-fault.ts';

type Step = readonly [
  kind: 'create' | 'rename' | 'move' | 'merge' | 'abolish',
  one: number,
  other: number,
  days: number,
];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('create', 'create', 'rename', 'move', 'merge', 'abolish'),
  fc.nat(30),
  fc.nat(30),
  fc.integer({ min: -20, max: 400 }),
);

describe('the tree through time', () => {
  test('whatever is done, on every day it is one tree, and every code leads to a body that stands', async () => {
    let carriedOut = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 25 }), async (steps) => {
        const county = await openCounty();
        try {
          for (const [index, one] of steps.entries()) if (await attempt(county, one, index)) carriedOut += 1;
          holdsTogether(await county.bodies.structure());
        } finally {
          await county.database.close();
        }
      }),
      { seed: 12, numRuns: 3, endOnFailure: true },
    );
    assert.ok(carriedOut > 20, `${carriedOut} acts were carried out`);
  });
});

async function attempt(
  { bodies, by }: Awaited<ReturnType<typeof openCounty>>,
  [kind, first, second, days]: Step,
  index: number,
): Promise<boolean> {
  const root = by('root');
  const on = addDays(beginning, days);
  const ids = [...new Set((await bodies.structure()).versions.map(({ bodyId }) => bodyId))].sort();
  const one = ids[first % ids.length]!;
  const other = ids[second % ids.length]!;
  const own = String(10000000 + index);
  const outcome = {
    create: () =>
      bodies.createBody(root, {
        ...{ parentId: one, name: `机关${index}`, shortName: `机关${index}`, slug: `body-${second}` },
        ...{ kind: 'organisation', level: 'township', since: on, code: creditCodeOf('990000', own) },
      }),
    rename: () => bodies.renameBody(root, { bodyId: one, on, name: `更名${index}`, slug: `body-${second}` }),
    move: () => bodies.moveBody(root, { bodyId: one, parentId: other, on }),
    merge: () => bodies.mergeBodies(root, { bodyIds: [one], intoId: other, on }),
    abolish: () => bodies.abolishBody(root, { bodyId: one, on, successorId: other, reason: '机构改革' }),
  }[kind];
  return (await outcome()).ok;
}

function holdsTogether(structure: Structure): void {
  const { versions, codes } = structure;
  for (const own of Map.groupBy(versions, ({ bodyId }) => bodyId).values()) {
    const sorted = own.toSorted((one, other) => (one.since < other.since ? -1 : 1));
    for (const [index, version] of sorted.entries())
      if (index > 0) assert.equal(version.since, sorted[index - 1]!.until);
  }
  const turns = turningDays(versions);
  for (const on of turns.flatMap((turn): readonly Day[] => [addDays(turn, -1), turn])) {
    const { all, root, ancestors, subtree } = structure.tree(on);
    const standing = versions.filter(({ since, until }) => since <= on && (until === null || on < until));
    assert.equal(all.length, standing.length, 'everything that stands hangs on the tree');
    assert.equal(new Set(all.map(({ slug }) => slug)).size, all.length);
    for (const { id } of all) {
      assert.equal(ancestors(id).at(-1) ?? id, root?.id);
      assert.equal(subtree(root!.id).filter((body) => body.id === id).length, 1);
    }
    for (const { bodyId, code } of codes)
      if (code !== null && structure.history(bodyId)[0]!.since <= on) {
        const answers = structure.resolve(code, on);
        assert.ok(answers && all.some(({ id }) => id === answers.id), 'a code leads to a body that stands');
      }
  }
}
