import { type Day, day, yearOf } from '../../law/index.ts';
import { type Act, done, type Outcome } from '../../platform/index.ts';
import {
  type ImportedEntry,
  importEntries,
  type Nothing,
  type RegisterTools,
} from '../../registers/index.ts';
import { statedOf } from '../figures.ts';
import type { Publisher } from '../history/publisher.ts';
import { activitiesOf } from './activities-of.ts';
import { resultsOf, yearlyFigures } from './register-entries.ts';
import { workOf } from './work-of.ts';

/** How many releases a body put on its account in a year. */
export type CountPosts = (publisher: Publisher, year: number) => number;

/**
 * Keeps the registers of all bodies for this year and the last (台账): what they did up to today, entry by entry, and
 * for the year that is over its figures and results. Bodies that state figures of a year have registers of their own.
 */
export async function fillRegisters(
  tools: RegisterTools,
  act: Act,
  publishers: readonly Publisher[],
  posts: CountPosts,
): Promise<Outcome<null>> {
  const today = act.today;
  const thisYear = yearOf(today);
  for (const year of [thisYear - 1, thisYear]) {
    const kept = publishers.filter(({ slug }) => statedOf(slug, year) === undefined);
    const entries = kept.flatMap((publisher) =>
      activitiesOf(publisher, year, posts(publisher, year))
        .filter(({ on }) => on <= today)
        .map((entry) => ({ ...entry, bodyId: publisher.bodyId, ...stepsUntil(entry, today) })),
    );
    const imported = await importEntries(tools, act, entries);
    if (!imported.ok) return imported;
  }
  return closeYear(tools, act, publishers, thisYear - 1);
}

/** Enters what is known of a year only when it is over: figures of other systems, results, and what never happened. */
export async function closeYear(
  tools: RegisterTools,
  act: Act,
  publishers: readonly Pick<Publisher, 'slug' | 'sort' | 'bodyId'>[],
  year: number,
): Promise<Outcome<null>> {
  const on = (wanted: Day): Day => (wanted < act.today ? wanted : act.today);
  const kept = publishers.filter(({ slug }) => statedOf(slug, year) === undefined);
  const entries = kept.flatMap((publisher): readonly ImportedEntry[] => {
    const { assessment, evaluation, confirmedBy, ...figures } = workOf(publisher, year);
    return [
      ...yearlyFigures(year, on(day(`${year + 1}-01-05`)), figures, confirmedBy),
      ...resultsOf(year, on(day(`${year + 1}-01-08`)), { assessment, evaluation }),
    ].map((entry) => ({ ...entry, bodyId: publisher.bodyId }));
  });
  const nothings = kept.flatMap(({ bodyId, sort }): readonly Nothing[] => [
    { bodyId, about: 'accountability', year },
    { bodyId, about: 'leading-group-change', year },
    ...(sort === 'township' ? [] : [{ bodyId, about: 'village-affairs', year } as const]),
  ]);
  const imported = await importEntries(tools, act, entries, nothings);
  return imported.ok ? done(null) : imported;
}

/** The steps that were taken by then; what is left of them is still to be done. */
const stepsUntil = ({ steps }: Pick<ImportedEntry, 'steps'>, today: Day): Pick<ImportedEntry, 'steps'> =>
  steps ? { steps: steps.filter(({ on }) => on <= today) } : {};
