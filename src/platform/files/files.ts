import { createReadStream, mkdirSync, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import { done, type Outcome, refused } from '../refusal.ts';
import { byteSource, heldBytes } from './byte-source.ts';
import type { Scanner } from './clamd.ts';
import { FileFault, faultOfDisk } from './file-fault.ts';
import { type FileKind, type FilePurpose, promisedFormat, usualSizes } from './formats.ts';
import { holdContent } from './hold-content.ts';
import { type FileLeftovers, type LeftoverOptions, leftovers, removeLeftovers } from './leftovers.ts';
import { lookInto } from './look-into.ts';
import { ownFiles } from './owners.ts';
import { placeOf } from './place-of.ts';
import { type ReceivedFile, receive } from './receive.ts';
import { infected, notScanned, tooLarge, unfitContent, unknownEnding } from './refusals.ts';
import type { StoredFile } from './stored-file.ts';
import type { FileTables } from './tables.ts';
import { type DamagedFile, verifyFiles } from './verify-files.ts';

/** What is said about a file that comes in. */
export interface FileDescription {
  /** As its owner calls it; its ending decides which format it must have. */
  readonly name: string;
  /** Most bytes; by its kind unless said otherwise. */
  readonly mostBytes?: number;
  /** Only these kinds are taken, e.g. pictures. */
  readonly kinds?: readonly FileKind[];
}

/** What is said about a file that is to be kept. */
export interface IncomingDescription extends FileDescription {
  /** Whose it is from now on: who hands it in and for whom. Nobody else can attach or open it by its hash. */
  readonly owners: readonly string[];
  /** To be published unless said otherwise. */
  readonly purpose?: FilePurpose;
}

/** The files of the site, each once, under the name of its content (文件库). */
export interface Files {
  /**
   * Takes a file in: quarantine, look at its content, virus scan, then its place. When it says so, the bytes are on
   * disk. Reads the stream to its end or ends it.
   */
  put(
    stream: Readable,
    description: IncomingDescription,
  ): Promise<Outcome<StoredFile & { readonly kind: FileKind }>>;
  /**
   * Looks into a file as `put` does, but keeps nothing: for what is to be sealed elsewhere. Its bytes touch the disk
   * only while a scanner reads them.
   */
  inspect(
    bytes: Buffer,
    description: FileDescription,
  ): Promise<Outcome<{ readonly type: string; readonly kind: FileKind }>>;
  /** What is known of a file; null when there is none. */
  find(sha256: string): Promise<StoredFile | null>;
  /** The bytes, or part of them. Throws FileFault when they are not where they should be. */
  read(sha256: string, range?: { readonly start: number; readonly end: number }): Promise<ReadStream>;
  /** Files that are missing or changed; those that are whole are not listed. */
  verify(): AsyncGenerator<DamagedFile>;
  /** What nobody refers to any more. */
  leftovers(options: LeftoverOptions): Promise<FileLeftovers>;
  removeLeftovers(found: FileLeftovers): Promise<void>;
}

/** What the files need. */
export interface FilesOptions<Tables extends FileTables> {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  /** Where they lie, e.g. `<data>/files`. */
  readonly folder: string;
  /** Looks for malicious software; without one, files are only checked for what they are. */
  readonly scanner?: Scanner;
}

/** The files of one data folder. */
export function createFiles<Tables extends FileTables>(options: FilesOptions<Tables>): Files {
  const { clock, folder, scanner } = options;
  // Kysely cannot see that tables extended by others still hold ours.
  const db = options.db as unknown as Kysely<FileTables>;
  const quarantine = join(folder, 'quarantine');
  mkdirSync(quarantine, { recursive: true, mode: 0o700 });

  const accept = async (file: ReceivedFile, type: string, owners: readonly string[]): Promise<StoredFile> => {
    const { sha256, size } = file;
    await holdContent(db, sha256, async (transaction) => {
      await settle(file.path, placeOf(folder, sha256)).catch(faultOfDisk);
      // Taken in again, it is young again: nobody may clear it away before it is referred to.
      await transaction
        .insertInto('stored_file')
        .values({ sha256, size, type, created_at: clock.now() })
        .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ created_at: clock.now() }))
        .execute();
      await ownFiles(transaction, owners, [sha256]);
    });
    return { sha256, size, type };
  };

  const put: Files['put'] = async (stream, { name, mostBytes, kinds, owners, purpose = 'publish' }) => {
    const format = promisedFormat(name, purpose);
    if (format === null || (kinds && !kinds.includes(format.kind))) {
      stream.resume();
      return refused(unknownEnding(name, purpose, kinds));
    }
    const limit = mostBytes ?? usualSizes[format.kind];
    const file = await receive(quarantine, stream, limit);
    if (file === null) return refused(tooLarge(limit));
    try {
      const finding = await look(file.path);
      if (!format.content.some((content) => content === finding)) return refused(unfitContent(finding));
      const scan = scanner ? await scanner(file.path).catch(() => null) : { clean: true as const };
      if (scan === null) return refused(notScanned);
      if (!scan.clean) return refused(infected(scan.found));
      return done({ ...(await accept(file, format.type, owners)), kind: format.kind });
    } finally {
      await rm(file.path, { force: true });
    }
  };

  const scanned = async (bytes: Buffer) => {
    if (!scanner) return { clean: true as const };
    const file = await receive(quarantine, Readable.from([bytes]), bytes.length);
    try {
      return await scanner(file!.path).catch(() => null);
    } finally {
      await rm(file!.path, { force: true });
    }
  };

  const inspect: Files['inspect'] = async (bytes, { name, mostBytes, kinds }) => {
    const format = promisedFormat(name, 'publish');
    if (format === null || (kinds && !kinds.includes(format.kind)))
      return refused(unknownEnding(name, 'publish', kinds));
    const limit = mostBytes ?? usualSizes[format.kind];
    if (bytes.length > limit) return refused(tooLarge(limit));
    const finding = await lookInto(heldBytes(bytes));
    if (!format.content.some((content) => content === finding)) return refused(unfitContent(finding));
    const scan = await scanned(bytes);
    if (scan === null) return refused(notScanned);
    return scan.clean ? done({ type: format.type, kind: format.kind }) : refused(infected(scan.found));
  };

  const find: Files['find'] = async (sha256) => {
    const row = await db
      .selectFrom('stored_file')
      .select(['sha256', 'size', 'type'])
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    return row ?? null;
  };

  return {
    put,
    inspect,
    find,
    read: async (sha256, range) => {
      const path = placeOf(folder, sha256);
      await stat(path).catch((error) => {
        throw new FileFault('file-missing', `文件 ${sha256} 不在文件库中，请从备份恢复。`, error);
      });
      return createReadStream(path, range ?? {});
    },
    verify: () => verifyFiles(db, folder),
    leftovers: (wanted) => leftovers(db, clock, folder, wanted),
    removeLeftovers: (found) => removeLeftovers(db, folder, found),
  };
}

async function look(path: string) {
  const handle = await open(path, 'r');
  try {
    return await lookInto(await byteSource(handle));
  } finally {
    await handle.close();
  }
}

/** The file appears in its place whole, and the place survives a loss of power. */
async function settle(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  if (process.platform === 'win32') return;
  for (const folder of [dirname(to), dirname(dirname(to))]) {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  }
}
