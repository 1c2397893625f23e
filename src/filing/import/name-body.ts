import type { Structure } from '../../bodies/index.ts';
import { day } from '../../law/index.ts';

/** Bodies below a root by the names they bore; made once for many files. */
export type NameBody = (name: string, year: number) => readonly string[];

/**
 * Finds the bodies below a root that bore a name in a year. More than one or none means that nobody can tell by the
 * name alone; similar names are never taken for the same.
 */
export function bodiesByName(structure: Structure, rootId: string): NameBody {
  const byName = new Map<string, Set<string>>();
  for (const { bodyId, name, shortName } of structure.versions)
    for (const word of new Set([plain(name), plain(shortName)])) {
      const bearers = byName.get(word) ?? new Set();
      byName.set(word, bearers.add(bodyId));
    }
  return (name, year) => {
    const last = day(`${year}-12-31`);
    return [...(byName.get(plain(name)) ?? [])].filter(
      (id) => id === rootId || structure.ancestors(id, last).includes(rootId),
    );
  };
}

/** People leave the word for government out as often as not. */
const plain = (name: string): string => name.replace(/\s/g, '').replace(/人民政府$/, '');
