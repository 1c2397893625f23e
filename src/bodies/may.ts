import type { Refusal } from '../platform/index.ts';
import type { Grants } from './grants.ts';
import { type Role, roles } from './role.ts';

/** Where a role must be held for it to count: at the very body, or at the body or one it reports to. */
export type Reach = 'own-body' | 'subtree';

/** Who may do an action, declared once beside the action; buttons, API, documents and the permission test read it. */
export interface Permission {
  readonly allowedFor: readonly Role[];
  readonly reach: Reach;
  /** Roles that count at the body itself and also when held at a body above it, whatever the reach of the others. */
  readonly fromAbove?: readonly Role[];
  readonly citation?: { readonly id: string; readonly label: string };
}

/** The bodies above a body, nearest first, as the structure stands today. */
export type Ancestors = (bodyId: string) => readonly string[];

/**
 * Whether somebody may do an action at a body: null when they may, else the reason. Nothing is allowed that is
 * not declared; a role that reaches down counts for every body below the one it is held at, never above.
 */
export function may(
  grants: Grants,
  permission: Permission,
  bodyId: string,
  ancestors: Ancestors,
): Refusal | null {
  const { allowedFor, reach, fromAbove = [] } = permission;
  const above = grants.some(({ bodyId: held }) => held !== bodyId) ? ancestors(bodyId) : [];
  const allowed = grants.some(({ role, bodyId: held }) => {
    if (held === bodyId) return allowedFor.includes(role) || fromAbove.includes(role);
    const reachesDown = fromAbove.includes(role) || (reach === 'subtree' && allowedFor.includes(role));
    return reachesDown && above.includes(held);
  });
  return allowed ? null : notPermitted(permission);
}

function notPermitted({ allowedFor, fromAbove = [], citation }: Permission): Refusal {
  const needed = [...new Set([...allowedFor, ...fromAbove])].map((role) => roles[role]).join('、');
  const sentence = needed
    ? `您在该机关没有办理此事的职责（需要：${needed}）。如需办理，请联系系统管理人员授权。`
    : '此事只能由系统在首次启动或者批量导入时办理。';
  return { code: 'not-permitted', sentence, ...(citation ? { citation } : {}) };
}
