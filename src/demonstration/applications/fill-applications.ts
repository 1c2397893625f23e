import type { Day } from '../../law/index.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import type { Publisher } from '../history/publisher.ts';
import type { DemonstrationUsers } from '../users.ts';
import { complain } from './complain.ts';
import { workdaysBefore } from './desk.ts';
import { disputeReplies } from './dispute-replies.ts';
import { handInAll } from './hand-in-all.ts';
import { handInBatch } from './hand-in-batch.ts';

/** Whose applications, and who handles them. */
export interface ApplicationsPlace {
  readonly today: Day;
  readonly publishers: readonly Publisher[];
  /** Ids of people by their keys. */
  readonly people: Readonly<Record<string, string>>;
  readonly countyId: string;
}

/**
 * Fills the county with applications of this year and the last (依申请公开), with disputes and complaints about them,
 * all by the acts of the procedure. Tells of one that waits for its applicant, to be followed on the site.
 */
export async function fillApplications(
  tools: DemonstrationTools,
  { today, publishers, people, countyId }: ApplicationsPlace,
): Promise<DemonstrationUsers['follow']> {
  const desks = publishers.map((publisher) => ({ ...publisher, tools, today, people }));
  const handled = await handInAll(desks);
  const ziran = desks.find(({ slug }) => slug === 'ziran')!;
  const batch = await handInBatch(ziran, workdaysBefore(ziran, today, 2));
  await disputeReplies(handled);
  await complain(desks, countyId);
  const { code } = handled.findLast(({ asked }) => asked === 'granted corrected')!;
  return { applications: handled.length + batch, code };
}
