import { bodiesContracts } from '../../../src/bodies/contract.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { useReading } from '../asking/use-reading.ts';

/** A body as lists know it. */
export type Body = ReplyOf<typeof bodiesContracts.listBodies>['bodies'][number];

/** All bodies of today in the order of the tree, and their short names. */
export function useBodies(): { readonly all: readonly Body[]; readonly nameOf: (id: string) => string } {
  const { data } = useReading(bodiesContracts.listBodies, { query: {} });
  const all = data?.bodies ?? [];
  const names = new Map(all.map(({ id, shortName }) => [id, shortName]));
  return { all, nameOf: (id) => names.get(id) ?? '' };
}
