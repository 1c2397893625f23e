import { chineseDate, type Day } from '../../law/index.ts';
import type { Refusal } from '../../platform/index.ts';
import { depthOfLevel, levels } from '../level.ts';
import { isInForce } from '../period.ts';
import type { BodyVersion } from './body-version.ts';

/**
 * Why these versions may not stand together; null when on every day they form one tree. Checked are the days on
 * which anything begins or ends: in between nothing changes.
 */
export function structureFault(versions: readonly BodyVersion[]): Refusal | null {
  for (const version of versions) {
    const fault = versionFault(version);
    if (fault) return fault;
  }
  for (const own of Map.groupBy(versions, (version) => version.bodyId).values()) {
    const fault = sequenceFault(own);
    if (fault) return fault;
  }
  for (const on of turningDays(versions)) {
    const fault = faultOn(
      on,
      versions.filter((version) => isInForce(version, on)),
    );
    if (fault) return fault;
  }
  return null;
}

/** The days on which any version begins or ends, in order. */
export function turningDays(versions: readonly BodyVersion[]): readonly Day[] {
  const days = versions.flatMap(({ since, until }) => (until === null ? [since] : [since, until]));
  return [...new Set(days)].sort();
}

function versionFault({ name, shortName, slug, since, until }: BodyVersion): Refusal | null {
  if (name.trim() === '' || shortName.trim() === '')
    return { code: 'name-missing', sentence: '机关名称和简称必须填写。', field: 'name' };
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.length > 40)
    return {
      code: 'slug-unfit',
      sentence: `网址标识“${slug}”不合规则：应以小写字母开头，只含小写字母、数字和单个连字符，最长 40 位。`,
      field: 'slug',
    };
  if (until !== null && until <= since)
    return { code: 'dates-reversed', sentence: `“${name}”的终止日期应晚于起始日期。`, field: 'on' };
  return null;
}

/** The versions of one body follow each other without overlap and without a gap. */
function sequenceFault(own: readonly BodyVersion[]): Refusal | null {
  const sorted = own.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  const broken = sorted.find((version, index) => index > 0 && sorted[index - 1]!.until !== version.since);
  return broken
    ? {
        code: 'dates-overlap',
        sentence: `“${broken.name}”的各个时期有重叠或间断（${chineseDate(broken.since)}），请核对日期。`,
        field: 'on',
      }
    : null;
}

function faultOn(on: Day, standing: readonly BodyVersion[]): Refusal | null {
  const byId = new Map(standing.map((version) => [version.bodyId, version]));
  const roots = standing.filter((version) => version.parentId === null);
  if (roots.length > 1)
    return {
      code: 'two-roots',
      sentence: `${chineseDate(on)}有两个最高机关（${roots.map(({ name }) => name).join('、')}），只能有一个。`,
      field: 'parentId',
    };
  return (
    taken(on, standing, 'slug', '网址标识') ??
    taken(on, standing, 'name', '名称') ??
    standing.map((version) => parentFault(on, version, byId)).find((fault) => fault !== null) ??
    null
  );
}

function taken(
  on: Day,
  standing: readonly BodyVersion[],
  field: 'slug' | 'name',
  label: string,
): Refusal | null {
  const seen = new Map<string, BodyVersion>();
  for (const version of standing) {
    const first = seen.get(version[field]);
    if (first)
      return {
        code: `${field}-taken`,
        sentence: `${label}“${version[field]}”在${chineseDate(on)}已由“${first.name}”使用，请换一个。`,
        field,
      };
    seen.set(version[field], version);
  }
  return null;
}

function parentFault(on: Day, version: BodyVersion, byId: ReadonlyMap<string, BodyVersion>): Refusal | null {
  if (version.parentId === null) return null;
  const parent = byId.get(version.parentId);
  if (!parent)
    return {
      code: 'parent-missing',
      sentence: `“${version.name}”在${chineseDate(on)}没有上级机关：上级尚未设立，或者已经撤销、合并。请先调整隶属关系。`,
      field: 'parentId',
    };
  if (depthOfLevel(parent.level) > depthOfLevel(version.level))
    return {
      code: 'level-order',
      sentence: `“${version.name}”（${levels[version.level]}）不能隶属于“${parent.name}”（${levels[parent.level]}）：上级的层级不能低于下级。`,
      field: 'parentId',
    };
  let above: BodyVersion | undefined = parent;
  for (let steps = 0; above; steps += 1) {
    if (above.bodyId === version.bodyId || steps > byId.size)
      return {
        code: 'parent-circle',
        sentence: `“${version.name}”不能隶属于自己或自己的下级机关。`,
        field: 'parentId',
      };
    above = above.parentId === null ? undefined : byId.get(above.parentId);
  }
  return null;
}
