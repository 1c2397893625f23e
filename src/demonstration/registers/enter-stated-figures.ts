import { day, yearOf } from '../../law/index.ts';
import { type Act, done, type Outcome } from '../../platform/index.ts';
import {
  type ImportedEntry,
  importEntries,
  type Nothing,
  type RegisterTools,
} from '../../registers/index.ts';
import { type StatedFigures, statedFigures } from '../figures.ts';
import {
  daysOver,
  patrolsOn,
  postsOf,
  rectifiedFrom,
  resultsOf,
  sweepsOn,
  trainingsOn,
  yearlyFigures,
} from './register-entries.ts';

/** Who confirmed the figures of other systems; nobody's real name. */
const confirming = '党政综合办公室负责同志';

/**
 * Enters into the registers what the five townships state of their years: figures of other systems, trainings,
 * patrols, rectified findings, new media, and the results of the year. What they do not state stays silent.
 */
export async function enterStatedFigures(
  tools: RegisterTools,
  act: Act,
  bodies: Readonly<Record<string, string>>,
): Promise<Outcome<{ readonly ids: readonly string[] }>> {
  const past = statedFigures.filter(({ year }) => year < yearOf(act.today));
  if (past.length === 0) return done({ ids: [] });
  const entries = past.flatMap((stated) =>
    entriesOf(stated).map((entry) => ({ ...entry, bodyId: bodies[stated.township]! })),
  );
  const nothings = past.map(
    ({ township, year }): Nothing => ({ bodyId: bodies[township]!, about: 'accountability', year }),
  );
  return importEntries(tools, act, entries, nothings);
}

function entriesOf(stated: StatedFigures): readonly Omit<ImportedEntry, 'bodyId'>[] {
  const { year, licences, penalties, trainings = 0, patrols = 0, sweeps = 0, rectified = 0 } = stated;
  const figures = {
    ...{ licensing: String(licences), penalty: String(penalties), coercion: '0' },
    ...{ feeAmount: '0', processingFee: '0' },
  };
  return [
    // The results and the figures of other systems come in the January after the year; nothing was charged.
    ...yearlyFigures(year, day(`${year + 1}-01-05`), figures, confirming),
    ...trainingsOn(daysOver(year, trainings)),
    ...patrolsOn(daysOver(year, patrols)),
    ...sweepsOn(daysOver(year, sweeps)),
    ...rectifiedFrom(daysOver(year, rectified)),
    ...(stated.newMedia === undefined ? [] : postsOf(year, stated.newMedia)),
    ...resultsOf(year, day(`${year + 1}-01-08`), { assessment: '合格', evaluation: '满意' }),
  ];
}
