import type { Day } from '../../law/index.ts';
import type { PublicBody } from './body-version.ts';

/** The public bodies as they stand on a day (机构体系): one highest body, everything else below it. */
export interface BodyTree {
  readonly on: Day;
  /** Every body, each after the one it belongs to, siblings in their order. */
  readonly all: readonly PublicBody[];
  /** The highest body; null before the first start. */
  readonly root: PublicBody | null;
  body(id: string): PublicBody | null;
  bySlug(slug: string): PublicBody | null;
  /** What belongs to a body directly, in order. */
  children(id: string): readonly PublicBody[];
  /** A body and everything below it; empty when it is not there. */
  subtree(id: string): readonly PublicBody[];
  /** The bodies above a body, the nearest first. */
  ancestors(id: string): readonly string[];
}

/** The tree of bodies that exist on one day. Bodies that cannot be reached from a root are left out of `all`. */
export function bodyTree(on: Day, bodies: readonly PublicBody[]): BodyTree {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const bySlug = new Map(bodies.map((body) => [body.slug, body]));
  const below = Map.groupBy(bodies.toSorted(bySiblingOrder), (body) => body.parentId);
  const children = (id: string) => below.get(id) ?? [];
  const subtree = (id: string): PublicBody[] => {
    const found: PublicBody[] = [];
    const open = byId.has(id) ? [byId.get(id)!] : [];
    while (open.length > 0) {
      const body = open.pop()!;
      found.push(body);
      open.push(...children(body.id).toReversed());
    }
    return found;
  };
  const ancestors = (id: string) => {
    const above: string[] = [];
    for (
      let parent = byId.get(id)?.parentId;
      parent && byId.has(parent);
      parent = byId.get(parent)!.parentId
    ) {
      if (above.includes(parent)) break;
      above.push(parent);
    }
    return above;
  };
  const roots = below.get(null) ?? [];
  return {
    ...{ on, children, subtree, ancestors, root: roots[0] ?? null },
    all: roots.flatMap((root) => subtree(root.id)),
    body: (id) => byId.get(id) ?? null,
    bySlug: (slug) => bySlug.get(slug) ?? null,
  };
}

function bySiblingOrder(one: PublicBody, other: PublicBody): number {
  return one.position - other.position || (one.slug < other.slug ? -1 : 1);
}
