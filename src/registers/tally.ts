import type { Kysely } from 'kysely';
import type { RegisterEntry } from './entry.ts';
import { entryOf } from './entry-of.ts';
import type { NothingKindId, YearlyFigureId } from './kinds.ts';
import { countIn } from './list-entries.ts';
import type { RegisterTables } from './tables.ts';

/** A figure with the entries it opens; null means that nobody has said anything, which is not zero. */
export interface Tallied<T> {
  readonly value: T | null;
  readonly entries: readonly string[];
}

/** A yearly figure, and who confirmed it. */
export interface TalliedFigure<T> extends Tallied<T> {
  readonly source: string | null;
  readonly confirmedBy: string | null;
}

/** Results as they were entered, `'nothing'` where it was confirmed that there were none. */
export type TalliedResults = Tallied<readonly RegisterEntry[] | 'nothing'>;

/** What the registers of a body say of a year (台账汇总). */
export interface RegisterTally {
  readonly licensing: TalliedFigure<number>;
  readonly penalty: TalliedFigure<number>;
  readonly coercion: TalliedFigure<number>;
  /** 万元, four decimals. */
  readonly feeAmount: TalliedFigure<string>;
  /** 元, two decimals. */
  readonly processingFee: TalliedFigure<string>;
  readonly trainings: Tallied<number>;
  readonly patrols: Tallied<number>;
  readonly sweeps: Tallied<number>;
  /** Findings of the year. */
  readonly found: Tallied<number>;
  /** Findings, also older ones, that were closed in the year and still stood closed at its end. */
  readonly rectified: Tallied<number>;
  readonly leadingGroupChanges: Tallied<number>;
  /** Items released on accounts in new media, added up over the accounts. */
  readonly newMedia: Tallied<number>;
  readonly evaluations: TalliedResults;
  readonly assessments: TalliedResults;
  readonly accountability: TalliedResults;
}

/** What the registers of one body say of a year, in one query. */
export async function registerTally(
  db: Kysely<RegisterTables>,
  bodyId: string,
  year: number,
): Promise<RegisterTally> {
  return (await registerTallies(db, [bodyId], year)).get(bodyId)!;
}

/** What the registers of several bodies say of a year, by body, in one query. */
async function registerTallies(
  db: Kysely<RegisterTables>,
  bodyIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, RegisterTally>> {
  const rows =
    bodyIds.length === 0
      ? []
      : await db
          .selectFrom('register_entry')
          .selectAll()
          .where('body_id', 'in', bodyIds)
          .where('voided_at', 'is', null)
          .where((row) =>
            row.or([
              row('year', '=', year),
              row.and([row('kind', '=', 'rectification'), row('year', '<', year)]),
            ]),
          )
          .orderBy('on_day')
          .orderBy('id')
          .execute();
  const byBody = Map.groupBy(rows.map(entryOf), ({ bodyId }) => bodyId);
  return new Map(bodyIds.map((id) => [id, tallyEntries(byBody.get(id) ?? [], year)]));
}

/** Counts the entries of one body that stand, in the order of their dates; older ones of rectification among them. */
function tallyEntries(standing: readonly RegisterEntry[], year: number): RegisterTally {
  const entries = standing.filter((entry) => entry.year === year);
  const nothing = (about: NothingKindId) =>
    entries.find((entry) => entry.kind === 'nothing-happened' && entry.about === about);
  const of = (kind: NothingKindId) => entries.filter((entry) => entry.kind === kind);

  const counted = (
    about: NothingKindId,
    list: readonly RegisterEntry[],
    count: (list: readonly RegisterEntry[]) => number = ({ length }) => length,
  ): Tallied<number> => {
    if (list.length > 0) return { value: count(list), entries: idsOf(list) };
    const confirmed = nothing(about);
    return confirmed ? { value: 0, entries: [confirmed.id] } : { value: null, entries: [] };
  };
  const results = (kind: NothingKindId): TalliedResults => {
    const list = of(kind);
    if (list.length > 0) return { value: list, entries: idsOf(list) };
    const confirmed = nothing(kind);
    return confirmed ? { value: 'nothing', entries: [confirmed.id] } : { value: null, entries: [] };
  };

  const found = counted(
    'rectification',
    of('rectification').filter(({ stage }) => stage === 'finding'),
  );
  const closed = closedIn(standing, year);
  return {
    licensing: asNumber(figure(entries, 'licensing')),
    penalty: asNumber(figure(entries, 'penalty')),
    coercion: asNumber(figure(entries, 'coercion')),
    feeAmount: figure(entries, 'feeAmount'),
    processingFee: figure(entries, 'processingFee'),
    trainings: counted('training', of('training')),
    patrols: counted('patrol', of('patrol')),
    sweeps: counted('full-sweep', of('full-sweep')),
    found,
    // What is being put right but not closed is known too: none closed, from the findings that say so.
    rectified:
      closed.length > 0 || found.value !== null
        ? { value: closed.length, entries: closed.length > 0 || found.value !== 0 ? closed : found.entries }
        : { value: null, entries: [] },
    leadingGroupChanges: counted('leading-group-change', of('leading-group-change')),
    newMedia: counted('channel-account', of('channel-account'), (list) =>
      list.reduce((sum, { figures }) => sum + countIn(figures, 'posts'), 0),
    ),
    evaluations: results('public-evaluation'),
    assessments: results('assessment'),
    accountability: results('accountability'),
  };
}

const idsOf = (entries: readonly RegisterEntry[]) => entries.map(({ id }) => id);

/** The findings whose last step until the end of the year closes them in that year. */
function closedIn(standing: readonly RegisterEntry[], year: number): readonly string[] {
  const steps = standing.filter((entry) => entry.kind === 'rectification' && entry.year <= year);
  return [...Map.groupBy(steps, ({ id, follows }) => follows ?? id)].flatMap(([finding, all]) => {
    const last = all.at(-1)!;
    return last.stage === 'closed' && last.year === year ? [finding] : [];
  });
}

function figure(entries: readonly RegisterEntry[], about: YearlyFigureId): TalliedFigure<string> {
  const entry = entries.find((one) => one.kind === 'yearly-figure' && one.about === about);
  if (!entry) return { value: null, entries: [], source: null, confirmedBy: null };
  const { value, source } = entry.figures;
  return {
    ...{ value: String(value), entries: [entry.id], source: String(source) },
    confirmedBy: entry.confirmed?.by ?? null,
  };
}

const asNumber = (tallied: TalliedFigure<string>): TalliedFigure<number> => ({
  ...tallied,
  value: tallied.value === null ? null : Number(tallied.value),
});
