import type { ApplicationActName, LetterContent, LetterKindId, ToWhom } from '../../applications/index.ts';

/** Who at the body does it, by the end of the person's key. */
export type Hand = 'jingban' | 'chushen' | 'fushen' | 'zhongshen';

interface Timed {
  /** So many working days after the day from which the way is counted. */
  readonly after: number;
}

/** An act of the procedure. */
export interface ActStep extends Timed {
  readonly does: 'act';
  readonly name: ApplicationActName;
  readonly input: object;
  readonly hand: Hand;
}

/** A letter that is made, and sent the same day. */
export interface LetterStep extends Timed {
  readonly does: 'letter';
  readonly kind: LetterKindId;
  readonly content: LetterContent;
  /** To whom, and by what name; null where it is handed over with something else. */
  readonly sent: { readonly toWhom: ToWhom; readonly recipient: string | null } | null;
}

/** It is known how the letter that was sent last arrived. */
export interface ProofStep extends Timed {
  readonly does: 'proof';
}

/** One step on the way of an application. */
export type WayStep = ActStep | LetterStep | ProofStep;

/** An act of the procedure; of the clerk where nobody else is named. */
export const act = (
  after: number,
  name: ApplicationActName,
  input: object = {},
  hand: Hand = 'jingban',
): ActStep => ({ does: 'act', after, name, input, hand });

/** A letter; to whoever applied, where nobody else is named. */
export const letter = (
  after: number,
  kind: LetterKindId,
  content: LetterContent = {},
  sent: LetterStep['sent'] = { toWhom: 'applicant', recipient: null },
): LetterStep => ({ does: 'letter', after, kind, content, sent });

/** The proof that the last letter arrived. */
export const proof = (after: number): ProofStep => ({ does: 'proof', after });
