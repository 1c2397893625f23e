import { characterPairs, sameFrom, similarity } from './similarity.ts';

/** A description with what it belongs to. */
export interface Described {
  readonly description: string;
}

/** Groups of those that ask for the same; each in one group with all it is the same as, in the order given. */
export function groupSame<T extends Described>(list: readonly T[]): readonly (readonly T[])[] {
  const pairs = list.map(({ description }) => characterPairs(description));
  const groups = list.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (groups[root] !== root) root = groups[root]!;
    groups[index] = root;
    return root;
  };
  for (const [one, other] of candidates(pairs))
    if (rootOf(one) !== rootOf(other) && similarity(pairs[one]!, pairs[other]!) >= sameFrom)
      groups[rootOf(one)] = rootOf(other);
  return [...Map.groupBy(list, (_, index) => rootOf(index)).values()];
}

/**
 * Which ones may be the same at all. Two texts that share most of their pairs share at least one of the rarest pairs of
 * each, so only those that meet there are compared, and not everyone with everyone.
 */
function* candidates(texts: readonly ReadonlySet<string>[]): Generator<readonly [number, number]> {
  const frequency = new Map<string, number>();
  for (const text of texts) for (const pair of text) frequency.set(pair, 1 + (frequency.get(pair) ?? 0));
  const byRarity = (one: string, other: string) =>
    frequency.get(one)! - frequency.get(other)! || (one < other ? -1 : 1);
  const leastShared = sameFrom / (2 - sameFrom);
  const met = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    const rarest = [...text].sort(byRarity).slice(0, text.size - Math.ceil(leastShared * text.size) + 1);
    const earlier = new Set(rarest.flatMap((pair) => met.get(pair) ?? []));
    for (const other of earlier) yield [at, other];
    for (const pair of rarest) {
      const list = met.get(pair);
      if (list) list.push(at);
      else met.set(pair, [at]);
    }
  }
}
