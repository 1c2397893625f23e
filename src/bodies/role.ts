/** What a person may be charged with at a body (职责), each for a period. */
export const roles = {
  clerk: '经办',
  'first-reviewer': '初审',
  'second-reviewer': '复审',
  'final-approver': '终审',
  'county-supervisor': '县政务公开股',
  administrator: '系统管理',
  auditor: '审计',
} as const;

/** A role by its id; `roles[id]` is what users read. */
export type Role = keyof typeof roles;

/** All roles in the order lists show them. */
export const roleIds = Object.keys(roles) as readonly Role[];
