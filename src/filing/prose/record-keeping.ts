import type { DraftRecords } from '../draft-records.ts';
import { countOf } from '../source.ts';
import { joined, type Passage, say } from './passage.ts';

/** （三）政府信息管理: who answers for it, and whether publications came in time. */
export function recordKeeping({ duties, releases }: DraftRecords): Passage {
  const titles = [...new Set(duties.map(({ title }) => title))];
  const roster = titles.length === 0 ? [] : [say`明确${titles.join('、')}的政府信息公开责任。`];
  return joined([...roster, ...(releases.length === 0 ? [] : [timeliness(releases)])]);
}

/** Article 26 gives 20 working days. */
function timeliness(releases: DraftRecords['releases']): Passage {
  const late = releases.filter((release) => release.late).map(({ id }) => id);
  if (late.length === 0) return say`本年公开的信息均在规定期限内公开。`;
  return say`本年公开的信息中，超过规定期限公开的${countOf('publications', late)}条。`;
}
