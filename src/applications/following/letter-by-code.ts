import { type Act, anonymous, auditAct, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { followByCode } from '../follow-by-code.ts';
import type { Letter } from '../letters/compose-letter.ts';
import { readLetter } from '../letters/make-letter.ts';
import type { ApplicationTools } from '../tools.ts';

/**
 * A letter for whoever holds the code of its application (凭查询码下载文书), once it reached the applicant. That it was
 * fetched is on record, as the proof of an electronic delivery.
 */
export async function letterByCode(
  tools: ApplicationTools,
  act: Act,
  code: string,
  letterId: string,
): Promise<Outcome<Letter>> {
  const followed = await followByCode(tools, act, code);
  if (!followed.ok) return followed;
  const listed = followed.value.letters.find(({ id }) => id === letterId);
  const letter = listed && (await readLetter(tools, listed.applicationId, listed.id));
  if (!listed || !letter) return refused(unknownLetter);
  const byCode = { ...act, actor: anonymous };
  await auditAct(tools.db, tools.clock, byCode, {
    action: 'application.fetch-letter',
    objectKind: 'application',
    objectId: listed.applicationId,
    new: { number: listed.number },
  });
  return { ok: true, value: letter };
}

const unknownLetter: Refusal = { code: 'letter-unknown', sentence: '没有这份文书，或者还没有送达。' };
