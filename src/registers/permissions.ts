import type { Permission } from '../bodies/index.ts';
import { cite } from '../law/index.ts';

/** One act on registers, declared once: screens, interface, documents and the permission test read it. */
export interface RegisterAction {
  readonly name: string;
  /** Chinese, for buttons and records. */
  readonly label: string;
  readonly permission: Permission;
}

const keepers = {
  allowedFor: ['clerk', 'first-reviewer'],
  reach: 'own-body',
  fromAbove: ['county-supervisor'],
} as const satisfies Permission;

const leaders = {
  allowedFor: ['second-reviewer', 'final-approver'],
  reach: 'own-body',
  fromAbove: ['county-supervisor'],
} as const satisfies Permission;

/** Every act on registers with who may do it. */
export const registerActions = {
  enter: { name: 'enter', label: '登记', permission: keepers },
  judge: { name: 'judge', label: '核查整改', permission: leaders },
  void: { name: 'void', label: '作废', permission: keepers },
  'confirm-nothing': {
    name: 'confirm-nothing',
    label: '确认全年没有发生',
    permission: { ...keepers, citation: cite('REG-50') },
  },
  'open-evaluation': {
    name: 'open-evaluation',
    label: '发起社会评议',
    permission: { ...keepers, citation: cite('REG-50') },
  },
  'close-evaluation': {
    name: 'close-evaluation',
    label: '截止社会评议',
    permission: { ...keepers, citation: cite('REG-50') },
  },
  'confirm-figure': {
    name: 'confirm-figure',
    label: '确认年度数据',
    permission: { ...leaders, citation: cite('REG-50') },
  },
} as const satisfies Record<string, RegisterAction>;

/** The name of an act on registers. */
export type RegisterActionName = keyof typeof registerActions;
