/** The invented bodies the corpus reports for. */
export const bodies = {
  stonebridge: '青禾县石桥镇人民政府',
  willow: '青禾县柳湾乡人民政府',
  street: '青禾县城关街道办事处',
  schools: '青禾县教育局',
  land: '河阳县自然资源局',
  health: '河阳县卫生健康局',
  district: '临溪区人民政府',
} as const;
