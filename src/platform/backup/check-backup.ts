import { stat } from 'node:fs/promises';
import { type ArchiveVisitor, readArchive } from './archive-reader.ts';
import { type Contents, hashOf, type Manifest } from './manifest.ts';

/** What a backup holds, for people. */
export interface BackupSummary {
  readonly path: string;
  /** The instant whose state it holds. */
  readonly madeAt: string;
  /** Bytes of the archive. */
  readonly bytes: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  /** The end of the audit log: note it elsewhere, and nobody can cut the log short unnoticed. */
  readonly auditHead: Manifest['auditHead'];
  /** Files that the database names and that were not there to be backed up. */
  readonly missingFiles: readonly string[];
}

/** Reads a backup from end to end and checks it without restoring anything. Throws BackupFault. */
export async function checkBackup(path: string): Promise<BackupSummary> {
  return summaryOf(path, async (visitor) => readArchive(path, visitor), {
    begin: async () => undefined,
    entry: async (_, body) => {
      for await (const _chunk of body);
    },
  });
}

/** Lets a visitor read a backup and tells what it held. */
export async function summaryOf(
  path: string,
  read: (visitor: ArchiveVisitor) => Promise<Manifest>,
  visitor: ArchiveVisitor,
): Promise<BackupSummary> {
  let contents: Contents | undefined;
  let files = 0;
  const { rows, auditHead, missingFiles } = await read({
    begin: (given) => {
      contents = given;
      return visitor.begin(given);
    },
    entry: (name, body) => {
      if (hashOf(name)) files += 1;
      return visitor.entry(name, body);
    },
  });
  const { size } = await stat(path);
  return { path, madeAt: contents!.madeAt, bytes: size, rows, files, auditHead, missingFiles };
}
