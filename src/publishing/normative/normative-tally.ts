import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { PublishingTables } from '../tables.ts';
import { type NormativeRules, usualNormativeRules } from './normative-rules.ts';
import type { NormativeState } from './normative-states.ts';

/** The figures of 行政规范性文件 in table 2 of the annual report, each with the documents behind it. */
export interface NormativeTally {
  /** 本年制发件数: signed in the year. */
  readonly issued: readonly string[];
  /** 本年废止件数: repealed or superseded in the year, and expired where the province counts that. */
  readonly repealed: readonly string[];
  /** 现行有效件数: holding on 31 December. */
  readonly inForce: readonly string[];
}

/** What counting needs to know of a document. */
export interface CountedDocument {
  readonly id: string;
  readonly state: NormativeState;
  readonly signedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly endedOn: Day | null;
}

const made: readonly NormativeState[] = [
  ...([
    'signed',
    'registered',
    'published',
    'in-force',
    'amended',
    'repealed',
    'expired',
    'superseded',
  ] as const),
];
const everHeld: readonly NormativeState[] = made.slice(2);

/** Counts documents for a year (第二十条第（一）项). */
export function tallyDocuments(
  documents: readonly CountedDocument[],
  year: number,
  { expiredCountsAsRepealed }: NormativeRules,
): NormativeTally {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`] as const;
  const inYear = (day: Day | null) => day !== null && day >= first && day <= last;
  const ids = (wanted: (document: CountedDocument) => boolean) =>
    documents.filter(wanted).map(({ id }) => id);
  return {
    issued: ids(({ state, signedOn }) => made.includes(state) && inYear(signedOn)),
    repealed: ids(
      ({ state, endedOn }) => inYear(endedOn) && (state !== 'expired' || expiredCountsAsRepealed),
    ),
    inForce: ids(
      ({ state, effectiveOn, endedOn }) =>
        everHeld.includes(state) &&
        effectiveOn !== null &&
        effectiveOn <= last &&
        (endedOn === null || endedOn > last),
    ),
  };
}

/** Counts the documents of a body for a year; the lists hold the ids of their publications. */
export async function normativeTally(
  db: Kysely<PublishingTables>,
  bodyId: string,
  year: number,
  rules: NormativeRules = usualNormativeRules,
): Promise<NormativeTally> {
  const rows = await db
    .selectFrom('normative_document')
    .select(['publication_id as id', 'state', 'signed_on as signedOn'])
    .select(['effective_on as effectiveOn', 'ended_on as endedOn'])
    .where('body_id', '=', bodyId)
    .orderBy('signed_on')
    .orderBy('publication_id')
    .execute();
  return tallyDocuments(rows as readonly CountedDocument[], year, rules);
}
