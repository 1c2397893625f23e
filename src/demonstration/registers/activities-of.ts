import type { ImportedEntry } from '../../registers/index.ts';
import { chanceOf } from '../chance.ts';
import type { Publisher } from '../history/publisher.ts';
import { daysOver, patrolsOn, postsOf, rectifiedFrom, sweepsOn, trainingsOn } from './register-entries.ts';

/** What a body wrote into its registers in the course of a year, by the day it happened. */
export function activitiesOf(
  { sort, slug, short, towns }: Pick<Publisher, 'sort' | 'slug' | 'short' | 'towns'>,
  year: number,
  posts: number,
): readonly Omit<ImportedEntry, 'bodyId'>[] {
  const chance = chanceOf(`activities ${slug} ${year}`);
  const [first, second, third] = daysOver(year, 3);
  const isTownship = sort === 'township';
  const place = isTownship ? `${short}便民服务中心` : `${short}办事大厅`;
  return [
    ...trainingsOn(daysOver(year, chance.number(1, 4))),
    ...patrolsOn(daysOver(year, chance.number(6, 14))),
    ...sweepsOn(daysOver(year, chance.number(1, 3))),
    ...rectifiedFrom(daysOver(year, chance.number(1, 4))),
    ...postsOf(year, posts),
    {
      ...{ kind: 'channel', on: first!, title: `${short}政务公开栏` },
      figures: { form: 'noticeboard', items: chance.number(12, 60) },
    },
    {
      ...{ kind: 'reading-point', on: second!, title: place },
      figures: {
        ...{ place: isTownship ? 'reading-point' : 'counter', visits: chance.number(20, 240) },
        elements: ['duties', 'guide', 'basis', 'procedure', 'result', 'fees', 'promises'],
      },
    },
    ...(isTownship ? towns[0]!.villages.slice(0, 2) : []).map((village) => ({
      ...{ kind: 'village-affairs' as const, on: third!, title: `${village}党务、村务、财务公开栏` },
      figures: { items: chance.number(8, 30) },
    })),
  ];
}
