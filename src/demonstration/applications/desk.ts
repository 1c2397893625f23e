import type { Grants, Role } from '../../bodies/index.ts';
import { addDays, addWorkdays, type Day, isWorkday } from '../../law/index.ts';
import type { Act, Outcome } from '../../platform/index.ts';
import { nameOf } from '../county/county-file.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import type { Publisher } from '../history/publisher.ts';
import type { Hand } from './way-step.ts';

/** A body that handles applications, with everybody who has a hand in it. */
export interface Desk extends Pick<Publisher, 'slug' | 'bodyId' | 'sort' | 'short' | 'contact'> {
  readonly tools: Pick<DemonstrationTools, 'clock' | 'applications' | 'disputes'>;
  readonly today: Day;
  /** Ids of people by their keys. */
  readonly people: Readonly<Record<string, string>>;
}

const roles: Readonly<Record<Hand, Role>> = {
  ...{ jingban: 'clerk', chushen: 'first-reviewer' },
  ...{ fushen: 'second-reviewer', zhongshen: 'final-approver' },
};

/** Somebody of the body at work on a day: who acts, and what they may do. Later minutes stand after earlier ones. */
export function handOf(
  { slug, bodyId, people, today, tools }: Desk,
  hand: Hand,
  on: Day,
  minute = 0,
): { readonly act: Act; readonly grants: Grants } {
  const key = `${slug}-${hand}`;
  const personId = people[key]!;
  const at = on === today ? tools.clock.now() : `${on}T03:${String(minute % 60).padStart(2, '0')}:00.000Z`;
  return {
    act: {
      actor: { kind: 'person', accountId: personId, personId, name: nameOf(key) },
      ...{ at, today: on, requestId: 'demonstration' },
    },
    grants: [{ role: roles[hand], bodyId, onBehalfOf: null }],
  };
}

/** The day so many working days after another. */
export const workdaysAfter = ({ tools }: Pick<Desk, 'tools'>, from: Day, count: number): Day =>
  addWorkdays(tools.applications.calendar, from, count).due;

/** The day so many working days before another; itself for none. */
export function workdaysBefore({ tools }: Pick<Desk, 'tools'>, from: Day, count: number): Day {
  let on = from;
  for (let left = count; left > 0; ) {
    on = addDays(on, -1);
    if (isWorkday(tools.applications.calendar, on)) left -= 1;
  }
  return on;
}

/** Who decides disputes about replies of the county, and of the bodies below it. */
export const forumsOf = (sort: Desk['sort']) =>
  sort === 'county'
    ? { reconsideration: '云山市人民政府', litigation: '云山市中级人民法院' }
    : { reconsideration: '云岭县人民政府', litigation: '云岭县人民法院' };

/** What an act gave; the demonstration only does what is permitted, so anything else is a mistake in it. */
export function carriedOut<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`demonstration: ${outcome.refusal.code} ${outcome.refusal.sentence}`);
}
