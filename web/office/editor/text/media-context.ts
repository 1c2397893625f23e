import { createContext } from 'react';
import type { DraftAttachment } from '../draft.ts';

/** The files of the text that is being written, for those of them that stand within it. */
export interface WrittenMedia {
  readonly attachments: readonly DraftAttachment[];
  /** Changes the words of a file. */
  readonly describe: (file: string, words: Partial<Pick<DraftAttachment, 'alternative' | 'caption'>>) => void;
}

/** Reaches the pictures within the editor, which draws them apart from the page around it. */
export const MediaContext = createContext<WrittenMedia>({ attachments: [], describe: () => undefined });
