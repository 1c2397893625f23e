import type { Kysely } from 'kysely';
import { day } from '../../law/index.ts';
import { dayOfInstant } from '../../platform/index.ts';
import { openFile } from '../records/sealed-pages.ts';
import type { ApplicationTools, Tables } from '../tools.ts';
import type { CaseItem } from './case-item.ts';
import { sha256 } from './chain.ts';

/** The files whose release was approved (审查同意的公开件), each with its hash and that of the record it was made of. */
export async function gatherReleased(
  tools: Pick<ApplicationTools, 'seal'>,
  db: Kysely<Tables>,
  applicationId: string,
): Promise<readonly CaseItem[]> {
  const rows = await db
    .selectFrom('application_record_build as build')
    .innerJoin('application_record as record', 'record.id', 'build.record_id')
    .innerJoin('application_record_approval as approval', 'approval.build_id', 'build.id')
    .select(['build.id', 'record_id', 'pages', 'marks_version', 'list', 'file'])
    .select(['record.sha256 as source_sha256', 'approval.at', 'approval.by_name'])
    .where('record.application_id', '=', applicationId)
    .execute();
  return rows.map(({ id: ref, at, by_name, file, list, record_id, pages, marks_version, source_sha256 }) => ({
    ...{ kind: 'released', ref, at, on: day(dayOfInstant(at)), by: by_name, personal: false },
    title: '审查同意的公开件',
    content: {
      ...{ record_id, pages, marks_version, withheld: list.length, source_sha256 },
      sha256: sha256(openFile(tools, ref, file!)),
    },
  }));
}
