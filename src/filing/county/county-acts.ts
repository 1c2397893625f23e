import type { Permission } from '../../bodies/index.ts';
import { cite } from '../../law/index.ts';
import { filingActLabels } from '../filing-act-labels.ts';

/** One act of a supervising body on the reports below it, declared once. */
export interface CountyAct {
  readonly name: string;
  /** Chinese, for buttons and records. */
  readonly label: string;
  readonly permission: Permission;
}

const supervisor = {
  allowedFor: ['county-supervisor'],
  reach: 'subtree',
  citation: cite('REG-49'),
} as const satisfies Permission;

/** Every act of a supervising body, with who may do it there. */
export const countyActs = {
  'give-notice': { name: 'give-notice', label: '印发编报通知', permission: supervisor },
  adjust: { name: 'adjust', label: '调整合计', permission: supervisor },
  'void-adjustment': { name: 'void-adjustment', label: '撤销调整', permission: supervisor },
  'write-report': { name: 'write-report', label: '改写全县年报正文', permission: supervisor },
  'explain-report': {
    ...{ name: 'explain-report', label: filingActLabels.explain },
    permission: { ...supervisor, citation: cite('REG-50') },
  },
  'except-report': {
    ...{ name: 'except-report', label: filingActLabels.except },
    permission: { allowedFor: ['final-approver'], reach: 'own-body', citation: cite('REG-50') },
  },
  'publish-report': { name: 'publish-report', label: '公开全县年报', permission: supervisor },
  'sign-off': {
    name: 'sign-off',
    label: '签发汇总',
    permission: { allowedFor: ['final-approver'], reach: 'own-body', citation: cite('REG-49') },
  },
  import: { name: 'import', label: '导入年报', permission: supervisor },
  'settle-import': { name: 'settle-import', label: '核对导入的年报', permission: supervisor },
} as const satisfies Record<string, CountyAct>;

/** The name of an act of a supervising body. */
export type CountyActName = keyof typeof countyActs;
