import type { Role } from '../bodies/index.ts';

/** The password of all users of the demonstration (演示账户共用密码); never of a real installation. */
export const demonstrationPassword = 'Yunling-2026';

/** Somebody who can sign in to the demonstration. */
export interface DemonstrationUser {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** Name of the body where they work. */
  readonly body: string;
}

/** Who can sign in, and with which password. */
export interface DemonstrationUsers {
  readonly password: string;
  readonly users: readonly DemonstrationUser[];
  /** What was loaded. */
  readonly publications: number;
  /** How many applications there are, and the code by which one of them can be followed on the site (查询码). */
  readonly follow: { readonly applications: number; readonly code: string };
}

const steps = [
  { suffix: 'jingban', role: 'clerk' },
  { suffix: 'chushen', role: 'first-reviewer' },
  { suffix: 'fushen', role: 'second-reviewer' },
  { suffix: 'zhongshen', role: 'final-approver' },
] as const satisfies readonly { suffix: string; role: Role }[];

/** The keys of the people who get an account; they sign in with these words. */
export const signingIn: readonly { readonly key: string; readonly body: string; readonly role: Role }[] = [
  ...['hejian', 'shuili', 'yunling'].flatMap((body) =>
    steps.map(({ suffix, role }) => ({ key: `${body}-${suffix}`, body, role })),
  ),
  { key: 'gongkaigu', body: 'yunling', role: 'county-supervisor' },
  { key: 'guanli', body: 'yunling', role: 'administrator' },
  { key: 'shenji', body: 'yunling', role: 'auditor' },
];
