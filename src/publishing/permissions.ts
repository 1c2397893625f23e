import type { Permission } from '../bodies/index.ts';
import { cite } from '../law/index.ts';
import type { PublicationState } from './publication.ts';

/** One act on a publication, declared once: screens, interface, documents and the permission test read it. */
export interface PublicationAction {
  readonly name: string;
  /** Chinese, for buttons and records. */
  readonly label: string;
  readonly permission: Permission;
  /** States in which it may be done. */
  readonly allowedWhen: readonly PublicationState[];
}

/** Every act on a publication with who may do it and when. */
export const publicationActions = {
  draft: {
    name: 'draft',
    label: '起草',
    permission: { allowedFor: ['clerk'], reach: 'own-body' },
    allowedWhen: [],
  },
  revise: {
    name: 'revise',
    label: '修改',
    permission: { allowedFor: ['clerk'], reach: 'own-body' },
    allowedWhen: ['draft', 'in-review', 'approved', 'scheduled', 'released'],
  },
  'submit-for-review': {
    name: 'submit-for-review',
    label: '提交审核',
    permission: { allowedFor: ['clerk'], reach: 'own-body', citation: cite('REG-17') },
    allowedWhen: ['draft'],
  },
  review: {
    name: 'review',
    label: '审核',
    permission: {
      allowedFor: ['first-reviewer', 'second-reviewer', 'final-approver'],
      reach: 'own-body',
      citation: cite('REG-17'),
    },
    allowedWhen: ['in-review'],
  },
  release: {
    name: 'release',
    label: '发布',
    permission: { allowedFor: ['clerk'], reach: 'own-body', citation: cite('REG-26') },
    allowedWhen: ['approved', 'scheduled'],
  },
  withdraw: {
    name: 'withdraw',
    label: '撤回',
    permission: { allowedFor: ['final-approver', 'county-supervisor'], reach: 'subtree' },
    allowedWhen: ['draft', 'in-review', 'approved', 'scheduled', 'released'],
  },
  'ask-exception': {
    name: 'ask-exception',
    label: '申请保留筛查内容',
    permission: { allowedFor: ['clerk', 'first-reviewer'], reach: 'own-body' },
    allowedWhen: ['draft', 'in-review', 'approved', 'scheduled'],
  },
  'approve-exception': {
    name: 'approve-exception',
    label: '批准保留筛查内容',
    permission: { allowedFor: ['final-approver'], reach: 'own-body' },
    allowedWhen: ['draft', 'in-review', 'approved', 'scheduled'],
  },
} as const satisfies Record<string, PublicationAction>;

/** The name of an act on a publication. */
export type PublicationActionName = keyof typeof publicationActions;
