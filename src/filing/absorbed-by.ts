import type { PublicBody, Structure } from '../bodies/index.ts';
import { addDays, day } from '../law/index.ts';

/** The bodies that ended in a year and whose functions another has taken over by its end (并入的机关). */
export function absorbedBy(structure: Structure, bodyId: string, year: number): readonly PublicBody[] {
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  return structure.versions.flatMap((version) => {
    const { bodyId: id, until } = version;
    if (until === null || until < first || until > last || id === bodyId) return [];
    const ended = structure.tree(until).body(id) === null;
    const body = structure.lastKnown(id, addDays(until, -1));
    return ended && body && structure.resolve(id, last)?.id === bodyId ? [body] : [];
  });
}
