import type { Totals } from '../batch/totals.ts';
import type { CheckedFile } from './checked-file.ts';

/**
 * How the results of a check are written: an opening, one piece per file, a closing.
 * Pieces are made in the workers and only put one behind the other, so any number of files fits into memory.
 */
export interface CheckFormat {
  readonly opening: string;
  readonly piece: (checked: CheckedFile) => string;
  /** Stands between two pieces that are not empty. */
  readonly separator: string;
  readonly closing: (totals: Totals, stopped: boolean) => string;
}

/** The names of the formats, as `--format` takes them. */
export const checkFormatNames = ['text', 'json', 'sarif', 'html', 'markdown'] as const;

/** The name of a format. */
export type CheckFormatName = (typeof checkFormatNames)[number];
