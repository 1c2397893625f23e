import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** First entry of a backup: what one must know before reading the rest. */
export const contentsSchema = z.object({
  format: z.literal(1),
  /** The instant of the snapshot. */
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});

/** Last entry of a backup: without it the backup is cut short. */
export const manifestSchema = z.object({
  rows: z.record(z.string(), z.int().nonnegative()),
  sequences: z.record(z.string(), z.int().nullable()),
  auditHead: z.object({ seq: z.int().nonnegative(), hash: z.string() }),
  /** Files that the database names and that were not there to be backed up. */
  missingFiles: z.array(sha256),
  entries: z.record(z.string(), z.object({ bytes: z.int().nonnegative(), sha256 })),
});

/** What a backup holds, told at its beginning (备份目录). */
export type Contents = z.infer<typeof contentsSchema>;

/** What a backup holds, counted and sealed at its end (备份清单). */
export type Manifest = z.infer<typeof manifestSchema>;

/** Name of the first entry. */
export const contentsName = 'backup.json';

/** Name of the last entry. */
export const manifestName = 'manifest.json';

/** Name of a part of a table's text. */
export const tableEntry = (table: string, part: number): string =>
  `database/${table}/${String(part).padStart(6, '0')}.copy`;

/** Name of a stored file. */
export const fileEntry = (hash: string): string => `files/${hash.slice(0, 2)}/${hash}`;

/** Name of the keys that open sealed data. */
export const keyEntry = 'secret-keys';

/** The table that an entry belongs to; null for other entries. */
export const tableOf = (entry: string): string | null =>
  /^database\/([a-z_][a-z0-9_]*)\/\d+\.copy$/.exec(entry)?.[1] ?? null;

/** The hash that names a stored file; null for other entries. */
export const hashOf = (entry: string): string | null => {
  const [, folder, hash] = /^files\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(entry) ?? [];
  return hash?.startsWith(folder!) ? hash : null;
};
