import type { DraftRecords, YearRelease } from '../draft-records.ts';
import { type Counted, countOf } from '../source.ts';
import { newMedia } from './new-media.ts';
import { notableTitles } from './notable-titles.ts';
import { ownName } from './own-name.ts';
import { joined, type Passage, say } from './passage.ts';

/** （一）主动公开: how much, in which columns, on which accounts; documents and decisions of the year. */
export function proactive(records: DraftRecords): Passage {
  return joined([
    released(records),
    ...notableTitles(records),
    ...onAccounts(records),
    documents(records),
    ...decisions(records),
  ]);
}

const idsOf = (releases: readonly YearRelease[]) => releases.map(({ id }) => id);

function released({ body, year, releases }: DraftRecords): Passage {
  const all = countOf('publications', idsOf(releases));
  const start = say`${String(year)}年，${ownName(body)}通过政府信息公开平台主动公开政府信息${all}条`;
  const groups = [...Map.groupBy(releases, ({ column }) => column)]
    .map(([name, own]) => ({ name: named(name), ids: idsOf(own) }))
    .toSorted((one, other) => other.ids.length - one.ids.length);
  if (groups.length === 0) return say`${start}。`;
  if (groups.length === 1) return say`${start}，均为${groups[0]!.name}。`;
  const told = groups.length > listed ? groups.slice(0, listed - 1) : groups;
  const others = groups.slice(told.length).flatMap(({ ids }) => ids);
  const parts = [...told, ...(others.length > 0 ? [{ name: '其他栏目', ids: others }] : [])];
  const list = joined(
    parts.map(({ name, ids }) => say`${name}${countOf('publications', ids)}条`),
    '、',
  );
  return say`${start}，其中${list}。`;
}

/** So many columns are told by name; the rest is told together. */
const listed = 12;

/** The name of a column that counts something else elsewhere in the report is told from it. */
const named = (name: string): string =>
  /[0-9]|规范性文件|许可|处罚|强制|收费|申请|复议|诉讼/.test(name) ? `“${name}”栏目` : name;

function onAccounts(records: DraftRecords): readonly Passage[] {
  const count = newMedia(records);
  return count === null || count.value === 0 ? [] : [say`通过政务新媒体发布政府信息${count}条。`];
}

function documents({ documents: { issued, repealed, inForce } }: DraftRecords): Passage {
  const of = (ids: readonly string[]) => countOf('documents', ids);
  return say`制发行政规范性文件${of(issued)}件，废止行政规范性文件${of(repealed)}件，现行有效行政规范性文件${of(inForce)}件。`;
}

function decisions({ registers }: DraftRecords): readonly Passage[] {
  const kinds: readonly (readonly [string, Counted | null])[] = [
    ['行政许可', registers.licensing],
    ['行政处罚', registers.penalty],
    ['行政强制', registers.coercion],
  ];
  const known = kinds.filter((kind): kind is readonly [string, Counted] => kind[1] !== null);
  if (known.length === 0) return [];
  const list = joined(
    known.map(([name, count]) => say`${name}决定${count}件`),
    '、',
  );
  return [say`作出${list}。`];
}
