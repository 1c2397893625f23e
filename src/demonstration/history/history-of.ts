import { addDays, type Day } from '../../law/index.ts';
import type { ImportItem } from '../../publishing/index.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { fieldName } from '../fields.ts';
import { statedOf } from '../figures.ts';
import { publicYears } from '../reports/public-years.ts';
import { budgetOf } from '../texts/budgets.ts';
import { fieldOf } from '../texts/fields.ts';
import { newsOfDepartment } from '../texts/news-of-departments.ts';
import { newsOfTownship } from '../texts/news-of-townships.ts';
import { noticeOf } from '../texts/notices.ts';
import { reportOf } from '../texts/reports.ts';
import { functionsOf, guideOf, itemOf, rulesOf } from '../texts/standing.ts';
import type { Writing } from '../texts/writing.ts';
import { metadataOf } from './metadata-of.ts';
import { officeDay, officeHour } from './occasions.ts';
import { policiesOf } from './policies-of.ts';
import type { Publisher } from './publisher.ts';
import { firstYear, yearPlan } from './year-plan.ts';

/** Everything a body has released from 2019 until yesterday. */
export function historyOf(publisher: Publisher, today: Day): readonly ImportItem[] {
  const years = Array.from(
    { length: Number(today.slice(0, 4)) - firstYear + 1 },
    (_, index) => firstYear + index,
  );
  return years.flatMap((year) => [
    ...policiesOf(publisher, year, today),
    ...Object.entries(yearPlan(publisher, year, today)).flatMap(([column, count]) =>
      column === 'zcwj' || column === 'zcjd'
        ? []
        : Array.from({ length: count }, (_, index) => releaseOf(publisher, { column, year, index, today })),
    ),
  ]);
}

interface Place {
  readonly column: string;
  readonly year: number;
  readonly index: number;
  readonly today: Day;
}

function releaseOf(publisher: Publisher, place: Place): ImportItem {
  const { column, year, index, today } = place;
  const chance = chanceOf(`${publisher.slug} ${column} ${year} ${index}`);
  const written = writingOf(publisher, place, chance);
  const on = officeDay(chance, year, written.months, today);
  const writing = written.write(on);
  const at = officeHour(chance, on);
  const key = `${publisher.slug}/${column}/${year}/${index}`;
  return {
    ...{ key, place: key, columnId: publisher.columns.get(column)!.id, releasedAt: at },
    ...{ title: writing.title, html: writing.html, summary: writing.summary ?? '' },
    metadata: metadataOf(writing, publisher.name),
    formedOn: addDays(on, -chance.number(0, 5)),
    author: publisher.clerk,
    channels: isOnNewMedia(publisher, column, year, chance)
      ? [{ channelId: publisher.wechat, at, address: '' }]
      : [],
  };
}

function isOnNewMedia({ slug }: Publisher, column: string, year: number, chance: Chance): boolean {
  if (statedOf(slug, year)?.newMedia !== undefined) return true;
  return (column === 'gzdt' || column === 'tzgg') && chance.percent(column === 'gzdt' ? 35 : 15);
}

interface Planned {
  readonly months: readonly [number, number];
  readonly write: (on: Day) => Writing;
}

const allYear = [1, 12] as const;

function writingOf(publisher: Publisher, place: Place, chance: Chance): Planned {
  const { column, year, index } = place;
  const { name, short, work, towns } = publisher;
  const statutory = statutoryNotice(publisher, place);
  if (statutory) return statutory;
  const about = chance.pick(work);
  const town = chance.pick(towns);
  switch (column) {
    case 'gzdt':
      return {
        months: allYear,
        write: (on) =>
          publisher.sort === 'township'
            ? newsOfTownship({ body: name, short, on, chance }, towns[0]!)
            : newsOfDepartment({ body: name, short, on, chance }, about, town),
      };
    case 'tzgg':
      return { months: allYear, write: (on) => noticeOf({ body: name, short, on, chance }, about, town) };
    case 'nianbao':
      return annualReport(publisher, year - 1, place.today);
    case 'czyjs':
      return budget(publisher, year, index, chance);
    case 'jgzn':
      return { months: [3, 5], write: () => functionsOf(name, work, year) };
    case 'zhinan':
      return { months: [1, 3], write: () => guideOf(name, publisher.contact) };
    case 'zhidu':
      return { months: [1, 4], write: () => rulesOf(name)[index % 2]! };
    default:
      if (fieldName(column)) return { months: [2, 10], write: () => fieldOf(name, fieldName(column)!, year) };
      return {
        months: [2, 10],
        write: () =>
          itemOf(name, publisher.columns.get(column)!.name, chance.pick(topics[column] ?? [about]), year),
      };
  }
}

/** What the columns of townships are about, whatever else the body works on. */
const topics: Readonly<Record<string, readonly string[]>> = {
  shjz: ['最低生活保障', '特困人员供养', '临时救助'],
  nyncz: ['农田水利', '集体资产管理', '宅基地审核', '人居环境整治'],
  yjgl: ['防汛抗旱', '森林防灭火', '安全生产'],
};

/** Where a year is stated to have news and notices only, what must be public comes as notices. */
function statutoryNotice(publisher: Publisher, { column, year, index, today }: Place): Planned | null {
  const releases = statedOf(publisher.slug, year)?.releases;
  if (column !== 'tzgg' || !releases || releases.czyjs !== undefined || index > 2) return null;
  const chance = chanceOf(`${publisher.slug} czyjs ${year} ${index}`);
  return index === 2 ? annualReport(publisher, year - 1, today) : budget(publisher, year, index, chance);
}

const budget = ({ name }: Publisher, year: number, index: number, chance: Chance): Planned =>
  index === 0
    ? { months: [2, 3], write: () => budgetOf(name, year, '预算', chance) }
    : { months: [8, 9], write: () => budgetOf(name, year - 1, '决算', chance) };

function annualReport(publisher: Publisher, year: number, today: Day): Planned {
  const plan = yearPlan(publisher, year, today);
  const stated = statedOf(publisher.slug, year);
  const facts = {
    ...{ body: publisher.name, year, news: plan.gzdt ?? 0, notices: plan.tzgg ?? 0 },
    released: Object.values(plan).reduce((sum, count) => sum + count, 0),
    ...{
      newMedia: stated?.newMedia ?? 0,
      licences: stated?.licences ?? 0,
      penalties: stated?.penalties ?? 0,
    },
    ...{ trainings: stated?.trainings ?? 0, isFiled: publicYears(today).includes(year) },
  };
  return { months: [1, 1], write: () => reportOf(facts) };
}
