import type { Box } from './source-page.ts';

/** Why a file is not released (核验发现的问题). It never quotes what is withheld. */
export interface ProofFinding {
  readonly code: 'repeated' | 'in-text' | 'in-properties' | 'in-bytes' | 'not-black' | 'unverifiable';
  readonly page: number | null;
  readonly sentence: string;
  /** Where the same text stands, so that it can be marked too. */
  readonly boxes: readonly Box[];
}
