import type { Structure } from '../../bodies/index.ts';
import { type Day, day, daysBetween } from '../../law/index.ts';
import { dayOfInstant } from '../../platform/index.ts';
import type { FilingState } from '../filing.ts';
import type { FilingTools } from '../tools.ts';
import { bodiesFilingTo, type FilingBody } from './bodies-filing-to.ts';
import { type FilingDeadline, filingDeadline } from './filing-deadline.ts';
import { type IssuedNotice, noticesOf } from './give-notice.ts';
import { timesReminded } from './made-reminders.ts';

/** How one body of the roster stands with its report of the year. */
export interface RosterEntry extends FilingBody {
  /** Null: not begun. */
  readonly state: FilingState | null;
  readonly deadline: FilingDeadline | null;
  /** Days past the deadline: until it was handed in, or until today; 0 when in time. */
  readonly daysLate: number;
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
  readonly publishedAt: string | null;
  readonly correctionNote: string | null;
  /** Findings of the working version. */
  readonly blockers: number;
  readonly mustExplain: number;
  readonly uncertain: number;
  /** What was explained, and signed as an exception: it goes up with the report. */
  readonly explanations: number;
  readonly exceptions: number;
  readonly reminders: number;
}

/** The bodies that file to a county for a year, each with where its report stands (报送名册). */
export async function filingRoster(
  tools: Pick<FilingTools, 'db' | 'bodies' | 'calendar'>,
  countyId: string,
  year: number,
  today: Day,
): Promise<readonly RosterEntry[]> {
  const structure = await tools.bodies.structure();
  const all = bodiesFilingTo(structure, countyId, year);
  const ids = all.map(({ body }) => body.id);
  if (ids.length === 0) return [];
  const standing = await standingOf(tools, ids, year);
  const reminded = await timesReminded(tools.db, ids, year);
  const notices = await noticesOf(tools.db, issuersOf(structure, countyId, all), year);
  return all.flatMap((entry) => {
    const own = standing.get(entry.body.id);
    const notice = noticeFor(structure, entry, notices, year);
    const asked = notice?.organisations.includes(entry.body.id) === true;
    const duty = entry.duty === 'may' && asked ? 'owes' : entry.duty;
    if (duty !== 'owes' && !own) return [];
    const deadline = duty === 'owes' ? filingDeadline(entry.body, year, notice, tools.calendar, today) : null;
    return [
      {
        ...{ ...entry, duty, deadline, ...(own ?? notBegun), reminders: reminded.get(entry.body.id) ?? 0 },
        daysLate: daysLate(deadline, own?.submittedAt ?? null, today),
      },
    ];
  });
}

const notBegun = {
  ...{ state: null, submittedAt: null, acceptedAt: null, publishedAt: null, correctionNote: null },
  ...{ blockers: 0, mustExplain: 0, uncertain: 0, explanations: 0, exceptions: 0 },
};

/** The county itself and governments on the way down may have issued a notice. */
const issuersOf = (structure: Structure, countyId: string, all: readonly FilingBody[]) => [
  ...new Set([countyId, ...all.filter(({ body }) => body.kind === 'government').map(({ body }) => body.id)]),
  ...structure.ancestors(countyId, all[0]!.body.since),
];

function noticeFor(
  structure: Structure,
  { body }: FilingBody,
  notices: ReadonlyMap<string, IssuedNotice>,
  year: number,
): IssuedNotice | null {
  if (notices.size === 0) return null;
  const above = structure.ancestors(body.id, `${year}-12-31` as Day);
  const nearest = above.find((id) => notices.has(id));
  return nearest === undefined ? null : notices.get(nearest)!;
}

function daysLate(deadline: FilingDeadline | null, submittedAt: string | null, today: Day): number {
  if (!deadline?.binding) return 0;
  const until = submittedAt === null ? today : day(dayOfInstant(submittedAt));
  return until > deadline.due ? daysBetween(deadline.due, until) : 0;
}

async function standingOf({ db }: Pick<FilingTools, 'db'>, ids: readonly string[], year: number) {
  const rows = await db
    .selectFrom('filing')
    .innerJoin('filing_version as working', 'working.id', 'filing.working_version')
    .select((row) => [
      ...(['body_id', 'state', 'submitted_at', 'accepted_at', 'published_at', 'correction_note'] as const),
      ...(['blockers', 'must_explain', 'uncertain'] as const),
      row
        .selectFrom('filing_verdict')
        .whereRef('filing_verdict.filing_id', '=', 'filing.id')
        .where('kind', '=', 'explanation')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('explanations'),
      row
        .selectFrom('filing_verdict')
        .whereRef('filing_verdict.filing_id', '=', 'filing.id')
        .where('kind', '=', 'exception')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('exceptions'),
    ])
    .where('year', '=', year)
    .where('body_id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.body_id,
      {
        ...{ state: row.state, submittedAt: row.submitted_at, acceptedAt: row.accepted_at },
        ...{ publishedAt: row.published_at, correctionNote: row.correction_note },
        ...{ blockers: row.blockers, mustExplain: row.must_explain, uncertain: row.uncertain },
        explanations: row.explanations ?? 0,
        exceptions: row.exceptions ?? 0,
      },
    ]),
  );
}
