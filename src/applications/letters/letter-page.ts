/**
 * The page of a letter by GB/T 9704—2012 (信函格式 without the red rules, which the organ's paper brings). Millimetres
 * and points.
 */
export const letterPage = {
  width: 210,
  height: 297,
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  /** 22 lines to a page. */
  linePitch: 28.95,
  /** 2号 for the title, 3号 for all else. */
  size: { title: 22, body: 16 },
} as const;
