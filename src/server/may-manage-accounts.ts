import type { Grants } from '../bodies/index.ts';
import type { Refusal, RequestContext } from '../platform/index.ts';

/** Accounts are managed by administrators (系统管理), wherever they hold that role. */
export function mayManageAccounts({ grants }: RequestContext<Grants>): Refusal | null {
  if (grants.some(({ role }) => role === 'administrator')) return null;
  return { code: 'not-permitted', sentence: '只有系统管理人员可以管理账户。' };
}
