/** Levels of government (层级), from above. */
export const levels = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡镇级',
} as const;

/** A level by its id. */
export type Level = keyof typeof levels;

/** All levels, the highest first. */
export const levelIds = Object.keys(levels) as readonly Level[];

/** How far down a level stands: 0 for a province. */
export const depthOfLevel = (level: Level): number => levelIds.indexOf(level);

/** What a public body is (机关类别). */
export const bodyKinds = {
  government: '人民政府',
  department: '部门',
  township: '乡镇',
  street: '街道',
  organisation: '所属单位',
} as const;

/** A kind of body by its id. */
export type BodyKind = keyof typeof bodyKinds;

/** All kinds in the order lists show them. */
export const bodyKindIds = Object.keys(bodyKinds) as readonly BodyKind[];
