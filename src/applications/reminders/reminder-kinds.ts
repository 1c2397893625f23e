import type { Role } from '../../bodies/index.ts';

/** What somebody is reminded of (提醒种类), and whose business it is. */
export const reminderKinds = {
  confirm: { label: '待确认收到', roles: ['clerk'] },
  overdue: { label: '已逾期', roles: ['clerk', 'second-reviewer', 'final-approver'] },
  'due-soon': { label: '即将到期', roles: ['clerk', 'second-reviewer', 'final-approver'] },
  'correction-lapse': { label: '补正期限已过', roles: ['clerk'] },
  'reasons-lapse': { label: '说明理由期限已过', roles: ['clerk'] },
  'fee-lapse': { label: '缴费期限已过', roles: ['clerk'] },
  'opinion-silence': { label: '征求意见期限已过', roles: ['clerk'] },
  'review-waiting': { label: '待审查', roles: ['first-reviewer', 'second-reviewer', 'final-approver'] },
  'decision-waiting': { label: '待签发', roles: ['final-approver'] },
  'delivery-waiting': { label: '待送达', roles: ['clerk'] },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly roles: readonly Role[] }>>;

/** A kind of reminder by its id. */
export type ReminderKind = keyof typeof reminderKinds;

/** All kinds, what presses most first. */
export const reminderKindIds = Object.keys(reminderKinds) as readonly ReminderKind[];
