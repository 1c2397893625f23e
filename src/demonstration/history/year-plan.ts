import type { Day } from '../../law/index.ts';
import { chanceOf } from '../chance.ts';
import { fieldName, fieldsOf, fieldsSince } from '../fields.ts';
import { statedFigures, statedOf } from '../figures.ts';
import type { Publisher } from './publisher.ts';

/** How many releases of a year stand in which column. */
export type YearPlan = Readonly<Record<string, number>>;

const everyOtherYear: YearPlan = { ghjh: 1, nyncz: 1, xzxk: 1, jdjc: 1, shjz: 1 };

/** The first year of the history. */
export const firstYear = 2019;

type Planned = Pick<Publisher, 'sort' | 'slug' | 'place'> & {
  readonly columns: { has(slug: string): boolean };
};

/** What a body releases in a year, as far as the year has come on `today`. */
export function yearPlan(publisher: Planned, year: number, today: Day): YearPlan {
  const stated = statedOf(publisher.slug, year);
  if (stated?.releases) return stated.releases;
  const chance = chanceOf(`plan ${publisher.slug} ${year}`);
  const part = year === Number(today.slice(0, 4)) ? Number(today.slice(5, 7)) / 12 : 1;
  const [news, notices, policies] = {
    county: [chance.number(36, 48), chance.number(14, 20), 4],
    department: [chance.number(3, 5), chance.number(1, 2), year % 3 === publisher.place % 3 ? 1 : 0],
    township: [chance.number(4, 8), chance.number(2, 3), stated || year % 2 === 0 ? 0 : 1],
  }[publisher.sort] as [number, number, number];
  const explained = Math.round(policies * part);
  const wanted: YearPlan = {
    ...{ gzdt: Math.max(1, Math.round(news * part)), tzgg: Math.max(1, Math.round(notices * part)) },
    ...{ zcwj: explained, zcjd: explained, jgzn: 1, czyjs: part >= 0.75 ? 2 : 1 },
    nianbao: year === firstYear ? 0 : 1,
    zhinan: year === firstYear ? 1 : 0,
    zhidu: year === firstYear ? 2 : 0,
    // Every other year, and this year.
    ...(year % 2 === 0 || year === Number(today.slice(0, 4)) ? everyOtherYear : {}),
    ...{ tjxx: 1, zdxm: 1, ggfw: 1 },
    yjgl: year % 2,
    ...(year < fieldsSince ? {} : Object.fromEntries(fieldsOf(publisher.slug).map((field) => [field, 1]))),
  };
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([column]) => publisher.columns.has(column) && !isNeglected(publisher, column, year, today))
      .filter(([, count]) => count > 0),
  );
}

/** Columns that are left empty or not kept up to date, so that there is something to find (空白、久未更新). */
function isNeglected({ sort, slug, place }: Planned, column: string, year: number, today: Day): boolean {
  if (statedFigures.some(({ township }) => township === slug)) return false;
  const thisYear = Number(today.slice(0, 4));
  if (fieldName(column)) return place % 9 === 5 && year === thisYear;
  if (sort === 'department')
    return (
      (place % 10 === 3 && column === 'gzdt' && year === thisYear) ||
      (place % 10 === 7 && column === 'ghjh') ||
      (place % 10 === 5 && column === 'jgzn' && year >= thisYear - 1)
    );
  if (sort === 'township')
    return (
      (place >= 16 && column === 'shjz') ||
      (place === 12 && column === 'czyjs' && year >= thisYear - 1) ||
      (place === 14 && column === 'yjgl')
    );
  return column === 'zdxm' && year < thisYear;
}
