import type { Counted, RegisterFigures } from '../../filing/index.ts';
import { chanceOf } from '../chance.ts';
import type { Publisher } from '../history/publisher.ts';

/** Departments that decide on permits, with about how many a year. */
const permits: Readonly<Record<string, readonly [licences: number, penalties: number, coercions: number]>> = {
  ...{
    gongan: [5200, 1900, 140],
    shichang: [3600, 210, 12],
    zhujian: [420, 46, 0],
    jiaotong: [760, 130, 24],
  },
  ...{ ziran: [1450, 38, 0], weijian: [310, 42, 0], nongye: [190, 21, 0], shuili: [64, 9, 0] },
  ...{ shengtai: [38, 27, 3], linye: [120, 16, 0], wenlv: [52, 11, 0], yingji: [45, 33, 0] },
  ...{ jiaoyu: [28, 2, 0], minzheng: [74, 0, 0], renshe: [88, 6, 0], fagai: [57, 0, 0] },
  ...{ chengguan: [260, 320, 18], shangwu: [12, 4, 0], tongji: [0, 3, 0], yibao: [0, 14, 0] },
};

/** Departments that collect fees, with about how many 万元 a year. */
const fees: Readonly<Record<string, number>> = {
  ...{ gongan: 164.3, ziran: 512.75, zhujian: 238.4, shuili: 86.2, jiaoyu: 41.5, chengguan: 72.18 },
};

/** What the registers of a body would say of a past year; what is really on record goes before. */
export function pastRegisters(
  { sort, slug }: Pick<Publisher, 'sort' | 'slug'>,
  year: number,
  recorded: RegisterFigures,
): RegisterFigures {
  const chance = chanceOf(`registers ${slug} ${year}`);
  const near = (usual: number) => Math.round((usual * chance.number(82, 118)) / 100);
  const [licences, penalties, coercions] = permits[slug] ?? [0, 0, 0];
  const found = chance.number(2, 14);
  const isTownship = sort === 'township';
  const invented: RegisterFigures = {
    licensing: told(isTownship ? chance.number(20, 460) : near(licences)),
    penalty: told(isTownship ? chance.number(0, 9) : near(penalties)),
    coercion: told(near(coercions)),
    feeAmount: told(Math.round((fees[slug] ?? 0) * chance.number(88, 112)) / 100),
    ...{ processingFee: told(0), newMedia: null },
    ...{ trainings: told(chance.number(1, 4)), patrols: told(chance.number(12, 52)) },
    ...{ sweeps: told(chance.number(1, 4)), found: told(found) },
    rectified: told(chance.percent(80) ? found : found - 1),
    accountability: told(0),
    assessment: { text: chance.pick(['优秀', '良好', '良好', '合格']), entries: [] },
    evaluation: { text: chance.pick(['满意', '满意', '比较满意']), entries: [] },
  };
  const known = Object.entries(recorded).filter(([, figure]) => figure !== null);
  // Found and put right belong together: the one is not invented beside the other.
  const both = recorded.rectified !== null && recorded.found === null ? { found: recorded.rectified } : {};
  return { ...invented, ...Object.fromEntries(known), ...both };
}

/** A figure of a report of an earlier year, of which no more is known than that it was stated. */
const told = (value: number): Counted => ({
  value,
  source: { kind: 'reason', reason: '历史年报载明的数据' },
});
