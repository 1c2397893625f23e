import {
  type applicationContracts,
  type ContentKey,
  type LetterKindId,
  settledContents,
} from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';

/** What a letter says, by the name of each content. */
export type LetterContents = Partial<Record<ContentKey, string>>;

/** A letter as it is wished for; its number comes when it is made. */
export interface LetterWish {
  readonly kind: LetterKindId;
  readonly dated: string;
  readonly overInternet: boolean;
  readonly content: LetterContents;
}

/** What a letter must say, what of it is known, and how it would read. */
export type LetterPreview = ReplyOf<typeof applicationContracts.previewLetter>;

/** The wish as the server takes it. */
export const bodyOfWish = ({ kind, dated, overInternet, content }: LetterWish) => ({
  ...{ kind, dated: dated as Day, overInternet, content: filled(content) },
});

/** The contents in which something is written. */
export const filled = (content: LetterContents): LetterContents =>
  Object.fromEntries(Object.entries(content).filter(([, text]) => text.trim() !== ''));

/** Of what is known and what was written, only what the letter asks somebody to write. */
export function wanted(preview: LetterPreview | undefined, written: LetterContents): LetterContents {
  const said: LetterContents = { ...preview?.known, ...filled(written) };
  return Object.fromEntries(
    (preview?.needs ?? []).flatMap(({ key }) =>
      isSettled(key, preview) || !said[key] ? [] : [[key, said[key]]],
    ),
  );
}

/** What every letter takes from elsewhere. */
const given: readonly ContentKey[] = ['organ', 'applicant', 'date', 'opinionCode'];

/** Whether nobody has to write it, because the record says it. */
export const isSettled = (key: ContentKey, preview: LetterPreview | undefined): boolean =>
  given.includes(key) ||
  ((settledContents as readonly ContentKey[]).includes(key) && Boolean(preview?.known[key]));
