import type { Download } from '../../platform/index.ts';
import type { EvidenceFile } from '../delivery/delivery.ts';
import { openProof } from '../delivery/proofs.ts';
import { evidencePurposes } from '../evidence/evidence.ts';
import { unsealed } from '../evidence/keep-evidence.ts';
import { readBuilt } from '../records/released-records.ts';
import type { ApplicationTools } from '../tools.ts';
import type { AttachedFile } from './case-file-pdf.ts';
import type { CaseItem } from './case-item.ts';

/** How the files of a case file are opened, and for whom. */
export interface FileOpening {
  readonly tools: ApplicationTools;
  readonly applicationId: string;
  /** A file of the store; null when it is not there. */
  readonly open: (file: EvidenceFile) => Promise<Download | null>;
  /** Puts on record that what the applicant sent along was opened; null for whoever may not see it. */
  readonly noteOpened: ((what: string) => Promise<void>) | null;
}

/** The files that belong to an item, opened: what proves a delivery, what the applicant sent along, what is released. */
export async function attachedFiles(
  { kind, ref, content }: CaseItem,
  opening: FileOpening,
): Promise<readonly AttachedFile[]> {
  if (kind === 'evidence') return evidenceFile(ref, opening);
  if (kind === 'released') return releasedFile(ref, opening);
  const { evidence } = content as { readonly evidence?: readonly EvidenceFile[] };
  const files = Array.isArray(evidence) ? (evidence as readonly EvidenceFile[]) : [];
  return (await Promise.all(files.map((file) => deliveryProof(file, opening)))).flat();
}

async function evidenceFile(
  id: string,
  { tools, noteOpened }: FileOpening,
): Promise<readonly AttachedFile[]> {
  if (!noteOpened) return [];
  const row = await tools.db
    .selectFrom('application_evidence')
    .select(['id', 'purpose', 'type', 'name', 'content'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await noteOpened(`${evidencePurposes[row.purpose]}（导出卷宗）`);
  return [{ file: id, type: row.type, ...unsealed(tools.seal, row) }];
}

async function releasedFile(
  id: string,
  { tools, applicationId }: FileOpening,
): Promise<readonly AttachedFile[]> {
  const bytes = await readBuilt(tools, applicationId, id);
  return bytes ? [{ file: id, name: '公开件.pdf', type: 'application/pdf', bytes }] : [];
}

async function deliveryProof(
  file: EvidenceFile,
  { tools, applicationId, open }: FileOpening,
): Promise<readonly AttachedFile[]> {
  const download = (await openProof(tools, applicationId, file)) ?? (await open(file));
  if (!download) return [];
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.parts.open()) chunks.push(chunk as Uint8Array);
  return [{ ...file, type: download.parts.type, bytes: Buffer.concat(chunks) }];
}
