import type { Grants } from '../../bodies/index.ts';
import { type Act, actsOn, auditAct, type Outcome } from '../../platform/index.ts';
import { openApplication } from '../desk/application-file.ts';
import type { ApplicationTools } from '../tools.ts';

/** What counts as reading personal data, by the action of the audit log. */
const readings = {
  'application.read-applicant': '查看申请人信息',
  'application.read-letter': '查看文书',
  'application.read-evidence': '查看申请人材料',
  'application.read-proof': '查看送达凭证',
  'application.export-case-file': '导出卷宗',
} as const;

/** A way of reading, as the audit log names it. */
export type ReadingAction = keyof typeof readings;

/** One reading of what identifies an applicant (查阅登记). */
export interface Reading {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly reason: string | null;
}

/** Puts a reading on record; `what` says which letter or file. */
export async function noteReading(
  { db, clock }: Pick<ApplicationTools, 'db' | 'clock'>,
  act: Act,
  id: string,
  action: ReadingAction,
  what: string,
): Promise<void> {
  await auditAct(db, clock, act, {
    action,
    objectKind: 'application',
    objectId: id,
    reason: what,
  });
}

/** Who read what of an application, the newest first; for whoever may read it. */
export async function readingsOf(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<readonly Reading[]>> {
  const opened = await openApplication(tools, act, grants, id);
  if (!opened.ok) return opened;
  const acts = await actsOn(tools.db, { kind: 'application', id });
  return {
    ok: true,
    value: acts.flatMap(({ at, who, action, reason }) =>
      action in readings ? [{ at, who, what: readings[action as ReadingAction], reason }] : [],
    ),
  };
}
