import type { DraftRecords } from '../draft-records.ts';

const byEnding: readonly (readonly [RegExp, string])[] = [
  [/镇(?:人民政府)?$/, '我镇'],
  [/乡(?:人民政府)?$/, '我乡'],
  [/街道(?:办事处)?$/, '我街道'],
  [/[县旗](?:人民政府)(?:办公室)?$/, '我县'],
  [/局$/, '我局'],
];

/** How a body speaks of itself in its report: 我镇, 我局, else 本机关. */
export function ownName({ name }: DraftRecords['body']): string {
  return byEnding.find(([ending]) => ending.test(name))?.[1] ?? '本机关';
}
