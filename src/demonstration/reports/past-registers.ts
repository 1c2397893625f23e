import type { Counted, RegisterFigures } from '../../filing/index.ts';
import { chanceOf } from '../chance.ts';
import type { Publisher } from '../history/publisher.ts';
import { workOf } from '../registers/work-of.ts';

/** What the registers of a body would say of a past year; what is really on record goes before. */
export function pastRegisters(
  { sort, slug }: Pick<Publisher, 'sort' | 'slug'>,
  year: number,
  recorded: RegisterFigures,
): RegisterFigures {
  const chance = chanceOf(`registers ${slug} ${year}`);
  const work = workOf({ sort, slug }, year);
  const found = chance.number(2, 14);
  const invented: RegisterFigures = {
    licensing: told(Number(work.licensing)),
    penalty: told(Number(work.penalty)),
    coercion: told(Number(work.coercion)),
    feeAmount: told(Number(work.feeAmount)),
    ...{ processingFee: told(0), newMedia: null },
    ...{ trainings: told(chance.number(1, 4)), patrols: told(chance.number(12, 52)) },
    ...{ sweeps: told(chance.number(1, 4)), found: told(found) },
    rectified: told(chance.percent(80) ? found : found - 1),
    accountability: told(0),
    assessment: { text: work.assessment, entries: [] },
    evaluation: { text: work.evaluation, entries: [] },
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
