import { characterPairs, sameFrom, similarity } from './similarity.ts';

/** A description with what it belongs to. */
export interface Described {
  readonly description: string;
}

/** Groups of those that ask for the same; each in one group with all it is the same as, in the order given. */
export function groupSame<T extends Described>(list: readonly T[]): readonly (readonly T[])[] {
  const pairs = list.map(({ description }) => characterPairs(description));
  const groups = list.map((_, index) => index);
  const rootOf = (index: number): number => (groups[index] === index ? index : rootOf(groups[index]!));
  for (let one = 0; one < list.length; one += 1)
    for (const other of sharing(pairs, one))
      if (rootOf(one) !== rootOf(other) && similarity(pairs[one]!, pairs[other]!) >= sameFrom)
        groups[rootOf(one)] = rootOf(other);
  return [...Map.groupBy(list, (_, index) => rootOf(index)).values()];
}

/** The earlier ones whose size alone does not rule out that they are the same. */
function sharing(pairs: readonly ReadonlySet<string>[], at: number): readonly number[] {
  const { size } = pairs[at]!;
  return pairs.slice(0, at).flatMap((other, index) => {
    const least = (2 * Math.min(size, other.size)) / (size + other.size);
    return least >= sameFrom ? [index] : [];
  });
}
