import { knownFiles, type ReadyImport, type Taken, takeReady } from '../filing/index.ts';
import { yearOf } from '../law/index.ts';
import type { Act } from '../platform/index.ts';
import type { County } from './county.ts';
import { bodiesNamed } from './draft-for.ts';

/** Takes reports of earlier years in, at one supervising body. */
export interface ReportImport {
  /** The hashes of the files taken in before. */
  known(): Promise<ReadonlySet<string>>;
  take(reports: readonly ReadyImport[]): Promise<Taken>;
}

/** Where reports are taken in: the body named, or the highest one; or why that cannot be, in Chinese. */
export async function reportImport(
  county: County,
  word: string | undefined,
): Promise<ReportImport | { readonly refused: string }> {
  const { clock, newId, bodies, filing } = county;
  const today = clock.today();
  const { root } = await bodies.tree(today);
  const named = word === undefined ? (root ? [root] : []) : await bodiesNamed(county, word, yearOf(today));
  const [at] = named;
  if (!at || named.length > 1)
    return {
      refused:
        word === undefined
          ? '系统中还没有机关，请先启动并初始化。'
          : `没有找到、或者不止一个名为“${word}”的机关，请写机关全称。`,
    };
  const act: Act = {
    ...{ actor: { kind: 'system', name: '批量导入' }, at: clock.now(), today: clock.today() },
    requestId: newId(),
  };
  return {
    known: () => knownFiles(filing.db),
    take: async (reports) => {
      // Whoever runs the command has the database in hand already.
      const grants = [{ role: 'county-supervisor', bodyId: at.id, onBehalfOf: null }] as const;
      const taken = await takeReady(filing, { act, grants, countyId: at.id }, reports);
      if (!taken.ok) throw new Error(taken.refusal.sentence);
      return taken.value;
    },
  };
}
