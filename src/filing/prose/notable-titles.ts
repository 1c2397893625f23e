import type { DraftRecords, YearRelease } from '../draft-records.ts';
import { type Passage, say } from './passage.ts';

/** So many titles are told for a year. */
const most = 8;

/** What readers look for first. */
const order: readonly YearRelease['kind'][] = ['policy', 'interpretation', 'catalogue-item', 'news'];

/**
 * What was published, by the titles of some publications: what is one's own work tells one report from another more
 * than any figure. Titles that count something themselves would be taken for the report's own counts.
 */
export function notableTitles({ releases }: DraftRecords): readonly Passage[] {
  const plain = releases.filter(
    ({ title, kind }) =>
      order.includes(kind) &&
      !/[\d《》“”。；]|规范性文件|许可|处罚|强制|费|申请|复议|诉讼|追究|评议|考核/.test(title),
  );
  const titles = [
    ...new Set(
      plain
        .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
        .map(({ title }) => title),
    ),
  ].slice(0, most);
  if (titles.length === 0) return [];
  return [say`公开的主要内容有${titles.map((title) => `《${title}》`).join('')}。`];
}
