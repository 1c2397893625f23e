/** Where a normative document stands (行政规范性文件的状态), in the order of its life. */
export const normativeStates = {
  drafting: '起草',
  consultation: '公开征求意见',
  'legality-review': '合法性审核',
  'collective-decision': '集体审议',
  signed: '已签署',
  registered: '已登记',
  published: '已公布',
  'in-force': '有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
  superseded: '已被替代',
} as const;

/** A state by its id. */
export type NormativeState = keyof typeof normativeStates;
