import { tablesOf } from '../platform/index.ts';
import { renewSearch } from '../publishing/index.ts';
import type { County } from './county.ts';

/** Takes all released texts into the search anew; gives back how many. */
export const rebuildSearch = async ({ publishing }: Pick<County, 'publishing'>): Promise<number> =>
  (await renewSearch(tablesOf(publishing.db), { always: true })) ?? 0;
