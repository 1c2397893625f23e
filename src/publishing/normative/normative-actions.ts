import type { Permission } from '../../bodies/index.ts';
import { cite } from '../../law/index.ts';
import type { NormativeChange } from './lifecycle.ts';

/** An act on a normative document, declared once. */
export interface NormativeAction {
  /** Chinese, for buttons and records. */
  readonly label: string;
  readonly permission: Permission;
}

const clerks: Permission = {
  allowedFor: ['clerk', 'first-reviewer'],
  reach: 'own-body',
  citation: cite('REG-20(1)'),
};
const leaders: Permission = {
  ...{ allowedFor: ['final-approver'], reach: 'own-body', fromAbove: ['county-supervisor'] },
  citation: cite('REG-20(1)'),
};
const program: Permission = { allowedFor: [], reach: 'own-body' };

/** Who may do what to a normative document; the program itself does what time brings. */
export const normativeActions = {
  register: { label: '登记规范性文件', permission: clerks },
  advance: { label: '办理下一程序', permission: clerks },
  sign: { label: '签署', permission: leaders },
  publish: { label: '公布', permission: program },
  'take-effect': { label: '施行', permission: program },
  amend: { label: '修改', permission: leaders },
  extend: { label: '延长有效期', permission: leaders },
  repeal: { label: '废止', permission: leaders },
  supersede: { label: '替代', permission: leaders },
  expire: { label: '失效', permission: program },
} as const satisfies Record<NormativeChange['kind'] | 'register', NormativeAction>;
