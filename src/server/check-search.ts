import { type Finding, openExistingDatabase, tablesOf } from '../platform/index.ts';
import { searchOutdated } from '../publishing/index.ts';
import type { Tables } from './county.ts';
import type { ServerSettings } from './settings.ts';

/** Whether the search finds texts in the way the program takes them apart today; changes nothing. */
export async function checkSearch({
  databaseUrl,
  data,
}: Pick<ServerSettings, 'databaseUrl' | 'data'>): Promise<readonly Finding[]> {
  const opened = await openExistingDatabase<Tables>({
    ...{ url: databaseUrl, data, name: 'doctor', connections: 1 },
  }).catch(() => null);
  // That the database cannot be opened is told already.
  if (!opened) return [];
  try {
    const { rows } = await opened.pool.query(
      `select to_regclass('search_segmentation') is not null as exists`,
    );
    if (!rows[0].exists) return [];
    const outdated = await searchOutdated(tablesOf(opened.db));
    return [
      outdated
        ? {
            ...{
              name: 'search',
              state: 'warning',
              sentence: '搜索索引是按旧的分词建立的，有的词可能搜不到。',
            },
            advice: '网站运行时会在十分钟内自动重建，也可以运行 gongkai reindex 立即重建。',
          }
        : { name: 'search', state: 'ok', sentence: '搜索索引与程序的分词一致。', advice: '' },
    ];
  } finally {
    await opened.close();
  }
}
