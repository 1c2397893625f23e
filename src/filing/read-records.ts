import type { Kysely } from 'kysely';
import { tallyBody } from '../applications/index.ts';
import type { Bodies } from '../bodies/index.ts';
import { tallyBodyDisputes } from '../disputes/index.ts';
import { type Day, day, type WorkingCalendar } from '../law/index.ts';
import { type Clock, tablesOf } from '../platform/index.ts';
import { normativeTally, type PublishingTables, publishBy, released } from '../publishing/index.ts';
import type { Report } from '../report/index.ts';
import { absorbedBy } from './absorbed-by.ts';
import type { DraftRecords, YearRelease } from './draft-records.ts';
import { readRegisters } from './read-registers.ts';
import type { RecordTables } from './tools.ts';

/** What drafting works with; handed in by the composition. */
export interface DraftTools {
  readonly db: Kysely<RecordTables>;
  readonly bodies: Bodies;
  readonly clock: Clock;
  readonly calendar: WorkingCalendar;
  /** The accepted report of a body and a year; null when there is none. */
  readonly acceptedReport?: (bodyId: string, year: number) => Promise<Report | null>;
}

/** Accounts in social networks (政务新媒体) among the kinds of channels. */
const newMediaKinds = ['wechat', 'weibo', 'video', 'app'];

/**
 * Everything on record of a body and a year. The body is taken as it stood at the end of the year, or as last known.
 * Throws RangeError when there never was such a body.
 */
export async function readRecords(tools: DraftTools, bodyId: string, year: number): Promise<DraftRecords> {
  const { bodies, clock } = tools;
  const publishing: Kysely<PublishingTables> = tablesOf(tools.db);
  const yearEnd = day(`${year}-12-31`);
  const today = clock.today();
  const structure = await bodies.structure();
  const body = structure.lastKnown(bodyId, yearEnd);
  if (body === null) throw new RangeError(`没有编号为 ${bodyId} 的机关`);
  const releases = await released.releasesOfYear(publishing, bodyId, year);
  const onChannels = await released.channelReleasesOfYear(publishing, bodyId, year, newMediaKinds);
  return {
    ...{ body, year, today },
    // The report is read after the year: whom to ask is who answers on the day it is drafted.
    contact: (await bodies.contact(bodyId, today)) ?? (await bodies.contact(bodyId, yearEnd)),
    groups: await bodies.leadingGroups(bodyId, yearEnd),
    duties: await bodies.dutyRoster(bodyId, yearEnd),
    releases: timely(releases, tools.calendar),
    newMediaReleases: onChannels.map(({ publicationId }) => publicationId),
    columns: await released.columnsOpenOn(publishing, bodyId, yearEnd),
    accounts: await released.channelsOpenOn(publishing, bodyId, yearEnd, newMediaKinds),
    documents: await normativeTally(publishing, bodyId, year),
    applications: await tallyBody(tablesOf(tools.db), bodyId, year),
    disputes: await tallyBodyDisputes(tablesOf(tools.db), bodyId, year),
    registers: await readRegisters(tablesOf(tools.db), bodyId, year),
    previous: (await tools.acceptedReport?.(bodyId, year - 1)) ?? null,
    inherited: await Promise.all(
      absorbedBy(structure, bodyId, year).map(async ({ id, name }) => ({
        name,
        report: (await tools.acceptedReport?.(id, year - 1)) ?? null,
      })),
    ),
  };
}

/** Says of each release whether it came within the days article 26 gives; each day of forming is reckoned once. */
function timely(
  releases: readonly released.ReleaseOfYear[],
  calendar: WorkingCalendar,
): readonly YearRelease[] {
  const limits = new Map<Day, Day>();
  const limitOf = (formedOn: Day): Day => {
    const limit = limits.get(formedOn) ?? publishBy(calendar, formedOn).due;
    limits.set(formedOn, limit);
    return limit;
  };
  return releases.map(({ id, title, columnId, column, kind, formedOn, releasedOn }) => ({
    ...{ id, title, columnId, column, kind },
    month: Number(releasedOn.slice(5, 7)),
    late: releasedOn > limitOf(formedOn),
  }));
}
