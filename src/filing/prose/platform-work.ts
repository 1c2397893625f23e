import { quotedList } from '../../law/index.ts';
import type { DraftRecords } from '../draft-records.ts';
import { countOf } from '../source.ts';
import { ownName } from './own-name.ts';
import { joined, type Passage, say } from './passage.ts';

/** （四）政府信息公开平台建设: columns and accounts at the end of the year. */
export function platformWork({ body, year, columns, releases, accounts }: DraftRecords): Passage {
  const updated = new Set(releases.map(({ columnId }) => columnId));
  const all = columns.map(({ id }) => id);
  const alive = all.filter((id) => updated.has(id));
  const site =
    all.length === 0
      ? []
      : [
          say`${String(year)}年末，${ownName(body)}在政府信息公开平台设有栏目${countOf('columns', all)}个，其中本年有更新的${countOf('columns', alive)}个。`,
        ];
  const names = quotedList(accounts.map(({ name }) => name));
  const ids = accounts.map(({ id }) => id);
  const social = ids.length === 0 ? [] : [say`开设政务新媒体账号${countOf('accounts', ids)}个：${names}。`];
  return joined([...site, ...social]);
}
