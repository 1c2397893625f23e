/** What a column is for (栏目类别); tells how often it must be updated and where the portal shows it. */
export const columnKinds = {
  news: '工作动态',
  notice: '通知公告',
  policy: '政策文件',
  interpretation: '政策解读',
  guide: '政府信息公开指南',
  rules: '政府信息公开制度',
  report: '政府信息公开年报',
  'catalogue-item': '法定主动公开内容',
  static: '概况信息',
} as const;

/** A kind of column by its id; `columnKinds[id]` is what users read. */
export type ColumnKind = keyof typeof columnKinds;

/** Where a publication stands (状态). Only what is released is shown to the public. */
export const publicationStates = {
  draft: '起草',
  'in-review': '审核中',
  approved: '已审定',
  scheduled: '定时发布',
  released: '已发布',
  withdrawn: '已撤回',
} as const;

/** A state by its id. */
export type PublicationState = keyof typeof publicationStates;

/** How much a text can harm (稿件级别): a routine one skips the second review. */
export const risks = { routine: '一般稿件', sensitive: '重点稿件' } as const;

/** A risk tier by its id. */
export type Risk = keyof typeof risks;

/** 公文公开属性, marked by the drafter; reasons are required for all but the first. */
export const attributes = {
  proactive: '主动公开',
  'on-application': '依申请公开',
  withheld: '不予公开',
} as const;

/** An attribute by its id. */
export type Attribute = keyof typeof attributes;

/** What of the work is made public (五公开). */
export const stages = ['决策公开', '执行公开', '管理公开', '服务公开', '结果公开'] as const;

/** Why something is taken back (撤回). */
export const withdrawals = {
  'in-error': '误发撤回',
  replaced: '已被新的信息替代',
  'with-notice': '撤回并公告',
} as const;

/** A way of taking back by its id. */
export type Withdrawal = keyof typeof withdrawals;
