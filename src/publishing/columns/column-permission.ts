import type { Permission } from '../../bodies/index.ts';

/** Columns are arranged by the body itself or by the county (栏目由本机关或县政务公开股设置). */
export const columnPermission: Permission = {
  allowedFor: ['administrator', 'county-supervisor', 'final-approver'],
  reach: 'subtree',
};
