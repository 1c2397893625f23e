import type { PublicBody, Structure } from '../../bodies/index.ts';
import { addDays, type Day, day } from '../../law/index.ts';

/** A body in the roster of a year (报送名册). */
export interface FilingBody {
  readonly body: PublicBody;
  /**
   * `owes` a report of its own; `ended` within the year, so that whoever took over answers for it; `may` file as an
   * organisation authorised to manage public affairs (art. 54), if it does.
   */
  readonly duty: 'owes' | 'ended' | 'may';
  /** Who took over from a body that ended within the year. */
  readonly successor: PublicBody | null;
  /** The bodies of the year whose functions it took over. */
  readonly absorbed: readonly PublicBody[];
}

/**
 * The bodies that file to a county, city or province for a year, as the structure stood that year: those at its
 * end, and those that ended within it. The supervising body itself stands first; its own report is one of them.
 */
export function bodiesFilingTo(structure: Structure, rootId: string, year: number): readonly FilingBody[] {
  const last = day(`${year}-12-31`);
  const standing = structure.tree(last).subtree(rootId);
  const ended = bodiesEndedIn(structure, rootId, year).filter(
    ({ id }) => !standing.some((body) => body.id === id),
  );
  const successions = ended.map((body) => [body, structure.resolve(body.id, last)] as const);
  const absorbedBy = Map.groupBy(successions, ([, successor]) => successor?.id);
  return [
    ...standing.map(
      (body): FilingBody => ({
        ...{ body, successor: null, duty: body.kind === 'organisation' ? 'may' : 'owes' },
        absorbed: absorbedBy.get(body.id)?.map(([gone]) => gone) ?? none,
      }),
    ),
    ...successions.map(([body, successor]): FilingBody => ({ body, successor, duty: 'ended', absorbed: [] })),
  ];
}

const none: readonly PublicBody[] = [];

/** Bodies below the root that stood at some time of the year and not at its end. */
export function bodiesEndedIn(structure: Structure, rootId: string, year: number): readonly PublicBody[] {
  const first = day(`${year}-01-01`);
  const last = day(`${year}-12-31`);
  return structure.versions.flatMap(({ bodyId, until }) => {
    if (until === null || until <= first || until > last) return [];
    const on: Day = addDays(until, -1);
    const body = structure.lastKnown(bodyId, on);
    const ends = structure.tree(until).body(bodyId) === null;
    return body && ends && structure.ancestors(bodyId, on).includes(rootId) ? [body] : [];
  });
}
