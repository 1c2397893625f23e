import type { FindingKind } from '../finding.ts';

/** One text of a file and where a clerk finds it. */
export interface Passage {
  readonly text: string;
  /** Chinese: “工作表「名单」第 3 行（隐藏）”. */
  readonly where: string;
  /** Bytes that merely look like text: only numbers of people count, words are chance. */
  readonly raw?: boolean;
  /** Read once more to miss nothing: what other passages tell with a better place is not told again. */
  readonly again?: boolean;
}

/** Something about the file itself that must not go out unseen. */
export interface Observation {
  readonly kind: Extract<FindingKind, 'hidden-content' | 'picture-data' | 'unreadable-file' | 'id-number'>;
  readonly blocking: boolean;
  readonly where: string;
  /** Chinese: what is wrong and what to do. */
  readonly sentence: string;
}

/** Everything a file says, in the open and out of sight. */
export interface AttachmentContent {
  readonly passages: readonly Passage[];
  readonly observations: readonly Observation[];
}

/** A file whose content cannot be known (无法筛查): damaged, encrypted, too large, of an unknown format. */
export class UnreadableAttachment extends Error {
  override readonly name = 'UnreadableAttachment';
}

/** Several contents as one. */
export const joined = (contents: readonly AttachmentContent[]): AttachmentContent => ({
  passages: contents.flatMap(({ passages }) => passages),
  observations: contents.flatMap(({ observations }) => observations),
});

/** The same content, told from the outside: a file within a file. */
export const inside = (place: string, { passages, observations }: AttachmentContent): AttachmentContent => ({
  passages: passages.map((passage) => ({ ...passage, where: `${place}${passage.where}` })),
  observations: observations.map((one) => ({ ...one, where: `${place}${one.where}` })),
});

/** Something that is out of sight. */
export const hiddenContent = (where: string, sentence: string): Observation => ({
  ...{ kind: 'hidden-content', blocking: true, where, sentence },
});
