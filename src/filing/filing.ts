/** Where a report stands on its way (报送状态). */
export const filingStates = {
  drafting: '起草',
  signed: '已签发',
  submitted: '已报送',
  returned: '已退回',
  accepted: '已受理',
  published: '已公开',
  correcting: '更正中',
} as const;

/** A state by its id. */
export type FilingState = keyof typeof filingStates;

/** All states in the order of the procedure. */
export const filingStateIds = Object.keys(filingStates) as readonly FilingState[];

/** How a version came about (稿次来源). */
export const versionMakers = {
  drafted: '由记录起草',
  edited: '在稿上修改',
  uploaded: '上传文件',
  imported: '批量导入',
  exchanged: '交换包',
} as const;

/** How a version came about, by its id. */
export type VersionMaker = keyof typeof versionMakers;

/** States in which the text and the figures may be changed. */
export const openStates = ['drafting', 'returned', 'correcting'] as const satisfies readonly FilingState[];
