import { type CellId, cellId, officialForms } from '../../law/index.ts';
import { totalParts } from '../../report/index.ts';
import { chanceOf } from '../chance.ts';
import type { Publisher } from '../history/publisher.ts';

/** Counts of a table with as many invented records behind each. */
export interface PastCounts {
  readonly counts: Readonly<Record<CellId, number>>;
  readonly behind: Readonly<Record<CellId, readonly string[]>>;
}

/** What a body did with applications in a year, and who still waits at its end. */
export interface PastApplications extends PastCounts {
  /** The kinds of applicants that are carried over into the next year, one for each application. */
  readonly waiting: readonly string[];
}

const { applications, disputes } = officialForms['2021'].tables;
const derived = totalParts('2021');

/** Who asks, the more often the more often named. */
const applicants = [
  ...['naturalPerson', 'naturalPerson', 'naturalPerson', 'naturalPerson', 'naturalPerson', 'naturalPerson'],
  ...['commercial', 'commercial', 'legalService', 'publicWelfare', 'other'],
];

/** How it ends, the more often the more often named. */
const outcomes = [
  ...['granted', 'granted', 'granted', 'granted', 'partial', 'partial'],
  ...['denied.thirdPartyRights', 'denied.internalAffairs', 'denied.statutoryQuery', 'denied.enforcementFile'],
  ...['unavailable.notHeld', 'unavailable.notHeld', 'unavailable.needsCreation', 'notHandled.petition'],
  ...['notHandled.duplicate', 'otherDisposition.correctionLapsed', 'otherDisposition.misc'],
];

/**
 * The applications of a body in one year, going on from those that waited at the end of the one before. In the last
 * year that is invented none is left: what came after it is on record, each application by itself.
 */
export function pastApplications(
  { sort, slug }: Pick<Publisher, 'sort' | 'slug'>,
  year: number,
  { waiting: carriedIn, isLast }: { readonly waiting: readonly string[]; readonly isLast: boolean },
): PastApplications {
  const chance = chanceOf(`applications ${slug} ${year}`);
  const received = {
    county: () => chance.number(9, 14),
    department: () => (chance.percent(40) ? chance.number(1, 4) : 0),
    township: () => (chance.percent(12) ? chance.number(1, 2) : 0),
  }[sort]();
  const fresh = Array.from({ length: received }, () => chance.pick(applicants));
  const behind = emptyCells(applications.cells);
  const waiting: string[] = [];
  for (const [index, applicant] of [...carriedIn, ...fresh].entries()) {
    const id = `${slug}-${year}-${index}`;
    const isOld = index < carriedIn.length;
    behind[cellId('applications', isOld ? 'carriedIn' : 'received', applicant)]!.push(id);
    // What came in late in the year is answered in the next one; nothing waits for two years.
    const waits = chance.percent(9) && !isOld && !isLast;
    if (waits) waiting.push(applicant);
    behind[cellId('applications', waits ? 'carriedOut' : chance.pick(outcomes), applicant)]!.push(id);
  }
  return { ...counted(behind), waiting };
}

/** The disputes of a body in one year; only where people ask at all does anybody dispute. */
export function pastDisputes({ sort, slug }: Pick<Publisher, 'sort' | 'slug'>, year: number): PastCounts {
  const chance = chanceOf(`disputes ${slug} ${year}`);
  const count = { county: chance.number(1, 4), department: chance.percent(18) ? 1 : 0, township: 0 }[sort];
  const behind = emptyCells(disputes.cells);
  const rows = ['reconsideration', 'reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
  for (let index = 0; index < count; index += 1) {
    const column = chance.pick(['upheld', 'upheld', 'corrected', 'other']);
    behind[cellId('disputes', chance.pick(rows), column)]!.push(`${slug}-${year}-dispute-${index}`);
  }
  return counted(behind);
}

const emptyCells = (cells: readonly CellId[]): Record<CellId, string[]> =>
  Object.fromEntries(cells.filter((cell) => !derived.has(cell)).map((cell) => [cell, []]));

const counted = (behind: Readonly<Record<CellId, readonly string[]>>): PastCounts => ({
  behind,
  counts: Object.fromEntries(Object.entries(behind).map(([cell, ids]) => [cell, ids.length])),
});
