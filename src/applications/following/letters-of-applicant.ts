import type { Kysely } from 'kysely';
import { type Day, day } from '../../law/index.ts';
import type { Application } from '../application.ts';
import { dayThatCounts } from '../delivery/delivery.ts';
import { letterKinds } from '../letters/letter-kinds.ts';
import type { Tables } from '../tools.ts';

/** A letter as its addressee sees it listed. */
export interface FollowedLetter {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly dated: string;
}

/**
 * The letters that reached the applicant (已送达的文书), the oldest first: those whose delivery is on the register, the
 * receipt, and the newest of a kind whose service was recorded as an act. Letters to others are never among them.
 */
export async function lettersOfApplicant(
  db: Kysely<Tables>,
  ids: readonly string[],
  application: Application,
): Promise<readonly FollowedLetter[]> {
  const [letters, deliveries] = await Promise.all([
    db
      .selectFrom('application_letter')
      .select(['id', 'application_id as applicationId', 'kind', 'number', 'dated'])
      .where('application_id', 'in', ids)
      .orderBy('made_at')
      .execute(),
    db
      .selectFrom('application_delivery')
      .select(['letter_id', 'means', 'sent_on', 'served_on'])
      .where('application_id', 'in', ids)
      .where('to_whom', '=', 'applicant')
      .where('returned_on', 'is', null)
      .execute(),
  ]);
  const delivered = new Set(
    deliveries
      .filter(({ means, sent_on: sentOn, served_on: servedOn }) => dayThatCounts(means, { sentOn, servedOn }))
      .map(({ letter_id }) => letter_id),
  );
  const reached = (kind: string, id: string, dated: string) => {
    if (!isToApplicant(kind)) return false;
    if (kind === 'receipt' || delivered.has(id)) return true;
    const servedOn = servedAs(kind, application);
    if (servedOn === null || day(dated) > servedOn) return false;
    const ofKind = letters.filter((one) => one.kind === kind);
    return ofKind.at(-1)!.id === id && !ofKind.some((one) => delivered.has(one.id));
  };
  return letters
    .filter(({ kind, id, dated }) => reached(kind, id, dated))
    .map((letter) => ({ ...letter, title: titleOf(letter.kind) }));
}

const kindOf = (kind: string) => letterKinds[kind as keyof typeof letterKinds];

const isToApplicant = (kind: string): boolean => kind === 'decision' || kindOf(kind)?.to === '{applicant}';

const titleOf = (kind: string): string =>
  kind === 'decision' ? '政府信息公开申请答复书' : (kindOf(kind)?.title ?? '文书');

/** The day on which a kind of letter reached the applicant as the acts have it; null when they do not say. */
function servedAs(kind: string, { correction, reasons, fee, deliveredOn }: Application): Day | null {
  if (kind === 'decision' || kind === 'lapse-notice') return deliveredOn;
  if (kind === 'correction-notice') return correction?.deliveredOn ?? null;
  if (kind === 'reasons-notice') return reasons?.deliveredOn ?? null;
  return kind === 'fee-notice' ? (fee?.deliveredOn ?? null) : null;
}
