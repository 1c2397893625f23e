import type { DraftRecords } from '../draft-records.ts';
import { type Counted, countOf } from '../source.ts';

/**
 * What was published on accounts in social networks: as the register of the accounts says, else as counted from the
 * publications put there. Null when there is neither an account nor an entry.
 */
export function newMedia({ registers, newMediaReleases, accounts }: DraftRecords): Counted | null {
  if (registers.newMedia !== null) return registers.newMedia;
  if (newMediaReleases.length === 0 && accounts.length === 0) return null;
  return countOf('publications', newMediaReleases);
}
