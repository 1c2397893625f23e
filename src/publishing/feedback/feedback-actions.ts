import type { Permission } from '../../bodies/index.ts';

/** Where a message from the public stands (留言状态). */
export const feedbackStates = { open: '待答复', answered: '已答复', published: '已公开' } as const;

/** A state by its id. */
export type FeedbackState = keyof typeof feedbackStates;

/** One act on a message, declared once: screens, interface and the permission test read it. */
export interface FeedbackAction {
  readonly name: string;
  /** Chinese, for buttons and records. */
  readonly label: string;
  readonly permission: Permission;
  readonly allowedWhen: readonly FeedbackState[];
}

/** Messages are answered by the body they concern, or for it by the county. */
const feedbackPermission: Permission = {
  allowedFor: ['clerk', 'first-reviewer', 'final-approver'],
  ...{ reach: 'own-body', fromAbove: ['county-supervisor'] },
};

/** Who deals with messages day by day; nobody else learns how a visitor is reached, or makes anything public. */
const clerksOnly: Permission = {
  ...{ allowedFor: ['clerk'], reach: 'own-body', fromAbove: ['county-supervisor'] },
};

/** Every act on a message with who may do it and when. */
export const feedbackActions = {
  answer: { name: 'answer', label: '答复', permission: feedbackPermission, allowedWhen: ['open'] },
  'publish-answer': {
    ...{ name: 'publish-answer', label: '公开答复', permission: clerksOnly, allowedWhen: ['answered'] },
  },
  'take-back-answer': {
    ...{ name: 'take-back-answer', label: '撤下答复', permission: clerksOnly, allowedWhen: ['published'] },
  },
  'open-contact': {
    ...{ name: 'open-contact', label: '查看联系方式', permission: clerksOnly },
    allowedWhen: ['open', 'answered', 'published'],
  },
} as const satisfies Record<string, FeedbackAction>;

/** The name of an act on a message. */
export type FeedbackActionName = keyof typeof feedbackActions;
