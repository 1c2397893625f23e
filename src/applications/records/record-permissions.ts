import type { Permission } from '../../bodies/index.ts';
import { cite } from '../../law/index.ts';
import type { ApplicationState } from '../application.ts';

/** What is done with the records that answer an application (区分处理): who may, and in which states. */
export const recordActs = {
  attach: {
    label: '上传答复材料',
    permission: { allowedFor: ['clerk'], reach: 'own-body', citation: cite('REG-37') },
  },
  mark: {
    label: '标记遮盖',
    permission: { allowedFor: ['clerk'], reach: 'own-body', citation: cite('REG-37') },
  },
  build: {
    label: '生成公开件并核验',
    permission: { allowedFor: ['clerk'], reach: 'own-body', citation: cite('REG-37') },
  },
  approve: {
    label: '审查同意公开件',
    permission: {
      allowedFor: ['first-reviewer', 'second-reviewer', 'final-approver'],
      reach: 'own-body',
      citation: cite('REG-17'),
    },
  },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly permission: Permission }>>;

/** An act on records by its name. */
export type RecordAct = keyof typeof recordActs;

/** Records are prepared from registration until the reply goes out. */
export const preparedWhen: readonly ApplicationState[] = [
  ...(['processing', 'drafted', 'reviewed', 'decided'] as const),
];

/** Once the reply is decided, and as long as it stands, the applicant may have what was released. */
export const releasedWhen: readonly ApplicationState[] = ['decided', 'delivered', 'archived'];
