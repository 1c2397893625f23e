import type { Submission } from '../../applications/index.ts';
import { addDays, type Day, day, daysBetween, firstWorkdayFrom, yearOf } from '../../law/index.ts';
import { chanceOf } from '../chance.ts';
import type { Publisher } from '../history/publisher.ts';
import { answeredRequests } from './answered-requests.ts';
import { inventedApplicant } from './applicants.ts';
import { type Desk, workdaysBefore } from './desk.ts';
import { type HandedIn, handIn, opening, usualChannels } from './hand-in.ts';
import { type Asked, askedLastYear, askedLately, askedThisYear, type RequestName } from './planned-years.ts';
import { refusedRequests } from './refused-requests.ts';
import type { Request, Setting, WriteRequest } from './request.ts';
import { stepsByToday, takeStep } from './take-step.ts';
import { type WayName, ways } from './ways.ts';

/** An application of the demonstration, with what was planned for it. */
export interface Handled extends HandedIn {
  readonly asked: Asked;
  readonly request: Request;
}

/** One that is to be handed in. */
interface Planned {
  readonly slug: string;
  readonly asked: Asked;
  readonly on: Day;
  /** Of today or the working day before. */
  readonly isNew: boolean;
}

/** Hands in what was asked last year and this year and takes each as far as it has come by today (依申请公开). */
export async function handInAll(desks: readonly AskedDesk[]): Promise<readonly Handled[]> {
  const handled: Handled[] = [];
  const deeds = plannedUntil(desks[0]!).flatMap((planned, place) => {
    const desk = desks.find(({ slug }) => slug === planned.slug)!;
    const { channel, submission, request, way } = written(desk, planned, place);
    const { on, asked } = planned;
    const begin = async () => {
      handled[place] = { ...(await handIn(desk, channel, on, submission)), asked, request };
    };
    const steps = stepsByToday(
      desk,
      [...(way === 'misaddressed' ? [] : opening(channel)), ...ways[way](request)],
      on,
    );
    return [
      { on, take: begin },
      ...steps.map((step) => ({ on: step.on, take: () => takeStep(handled[place]!, step) })),
    ];
  });
  // Day by day over all of them, so that the numbers of letters follow their days.
  for (const { take } of deeds.toSorted((one, other) => one.on.localeCompare(other.on))) await take();
  return handled;
}

type AskedDesk = Desk & Pick<Publisher, 'work' | 'towns'>;

/** What is handed in, and how it will go. */
function written(desk: AskedDesk, { asked, on, isNew }: Planned, place: number) {
  const [name, way] = asked.split(' ') as [RequestName, WayName];
  const chance = chanceOf(`asked ${desk.slug} ${on} ${place}`);
  const town = chance.pick(desk.towns);
  const setting: Setting = {
    ...{ work: chance.pick(desk.work), short: desk.short, year: yearOf(on) - 1 },
    ...{ town: town.name, village: chance.pick(town.villages) },
  };
  const request = chance.pick([texts[name]].flat())(setting);
  const isVague = way === 'corrected' || way === 'uncorrected';
  // Counters may be closed on these days; the site never is.
  const channel = isNew ? 'internet' : chance.pick(usualChannels);
  const submission: Submission = {
    ...{ bodyId: desk.bodyId, kind: 'information' },
    description: isVague ? `${setting.work}方面的有关材料` : request.description,
    ...inventedApplicant(place, chance, town.name),
    key: `demonstration-application-${place}`,
  };
  return { request, way, channel, submission } as const;
}

const texts: Readonly<Record<RequestName, WriteRequest | readonly WriteRequest[]>> = {
  ...answeredRequests,
  ...refusedRequests,
};

/** Everything that was handed in by today, the earliest first, so that numbers follow the days. */
function plannedUntil(desk: Desk): readonly Planned[] {
  const { tools, today } = desk;
  const { calendar } = tools.applications;
  const year = yearOf(today);
  const workday = (on: Day) => firstWorkdayFrom(calendar, on).due;
  // What was asked more than sixty days ago has been answered by now.
  const spread = (asked: Readonly<Record<string, readonly Asked[]>>, of: number, most: number) =>
    Object.entries(asked).flatMap(([slug, list], row) =>
      list.map((one, index) => ({
        ...{ slug, asked: one, isNew: false },
        on: workday(
          addDays(day(`${of}-01-06`), Math.floor(((index + 0.1 * (row % 10)) * most) / list.length)),
        ),
      })),
    );
  const past = Math.max(0, daysBetween(day(`${year}-01-06`), addDays(today, -60)));
  return [
    ...spread(askedLastYear, year - 1, 345),
    ...(past < 30 ? [] : spread(askedThisYear, year, past)),
    ...askedLately.map(([slug, asked, ago]) => ({
      ...{ slug, asked, isNew: ago < 2 },
      on: workdaysBefore(desk, today, ago),
    })),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
}
