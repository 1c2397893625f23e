import type { YearlyFigureId } from '../../registers/index.ts';
import { chanceOf } from '../chance.ts';
import type { Publisher } from '../history/publisher.ts';

/** What other systems count of a body in a year, as digits, and what its work came to. */
export interface YearOfWork extends Readonly<Record<YearlyFigureId, string>> {
  readonly assessment: string;
  readonly evaluation: string;
  /** Who confirmed the figures; nobody's real name. */
  readonly confirmedBy: string;
}

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

/** What a body decided, charged and was found to be in a year. */
export function workOf({ sort, slug }: Pick<Publisher, 'sort' | 'slug'>, year: number): YearOfWork {
  const chance = chanceOf(`work ${slug} ${year}`);
  const near = (usual: number) => Math.round((usual * chance.number(82, 118)) / 100);
  const [licences, penalties, coercions] = permits[slug] ?? [0, 0, 0];
  const isTownship = sort === 'township';
  return {
    licensing: String(near(isTownship ? chanceOf(`licences ${slug}`).number(20, 460) : licences)),
    penalty: String(isTownship ? chance.number(0, 9) : near(penalties)),
    coercion: String(near(coercions)),
    feeAmount: (Math.round((fees[slug] ?? 0) * chance.number(88, 112)) / 100).toFixed(2),
    processingFee: '0',
    assessment: chance.pick(['优秀', '良好', '良好', '合格']),
    evaluation: chance.pick(['满意', '满意', '比较满意']),
    confirmedBy: isTownship ? '党政综合办公室负责同志' : '办公室负责同志',
  };
}
