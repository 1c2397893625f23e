/** Who answers for disclosure at a body (责任): first, leading, in detail, directly. */
export const duties = {
  first: '第一责任',
  'in-charge': '主管责任',
  specific: '具体责任',
  direct: '直接责任',
} as const;

/** A duty by its id. */
export type Duty = keyof typeof duties;

/** All duties, the highest first. */
export const dutyIds = Object.keys(duties) as readonly Duty[];

/** Places in a leading group (领导小组), and in the office that works for it. */
export const groupPlaces = {
  head: '组长',
  deputy: '副组长',
  member: '成员',
  office: '办公室成员',
} as const;

/** A place in a leading group by its id. */
export type GroupPlace = keyof typeof groupPlaces;

/** All places in the order of the roster. */
export const groupPlaceIds = Object.keys(groupPlaces) as readonly GroupPlace[];
