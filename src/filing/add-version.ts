import type { PublicBody } from '../bodies/index.ts';
import { type Act, actorKey } from '../platform/index.ts';
import type { Report } from '../report/index.ts';
import type { Change } from './declared-act.ts';
import { checkKept } from './findings.ts';
import { versionColumns } from './stored/version-columns.ts';
import type { FilingTools, Step } from './tools.ts';

/** A version to be kept with everything that is known about it. */
export interface NewVersion {
  readonly filingId: string;
  readonly number: number;
  readonly kept: NonNullable<Change['kept']>;
  readonly body: Pick<PublicBody, 'level' | 'kind'>;
  readonly previous: Report | null;
}

/** Checks a report and keeps it as the next version of a filing; answers the version's id. */
export async function addVersion(
  tools: Pick<FilingTools, 'newId'>,
  step: Step,
  act: Act,
  { filingId, number, kept, body, previous }: NewVersion,
): Promise<string> {
  const id = tools.newId();
  await step
    .insertInto('filing_version')
    .values({
      ...{ id, filing_id: filingId, number, made_by: kept.madeBy },
      ...versionColumns(kept, checkKept(kept, body, previous)),
      ...{ file: kept.original?.file ?? null, file_name: kept.original?.name ?? null },
      ...{ created_at: act.at, created_by: actorKey(act.actor), created_by_name: nameOf(act) },
    })
    .execute();
  return id;
}

/** Who acts, as records name them. */
export const nameOf = ({ actor }: Act): string => (actor.kind === 'anonymous' ? '公众' : actor.name);
