import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What somebody did or read (审计事项). Values that are undefined count as null. */
export interface AuditEntry {
  /** Who: id of the account, or `system`. */
  readonly actor: string;
  /** What, as `publication.publish`. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** The values before, where something changed. */
  readonly old?: Json | undefined;
  /** The values after; for a reading, which data were seen. */
  readonly new?: Json | undefined;
  readonly reason?: string | undefined;
  /** Of the HTTP request, to find the technical log. */
  readonly requestId?: string | undefined;
}

/** An entry in its place. */
export interface PlacedEntry extends AuditEntry {
  readonly seq: number;
  /** The instant, as `2026-03-02T01:30:00.000Z`. */
  readonly at: string;
}

/** What the first entry of a chain follows. */
export const beginning: string = '0'.repeat(64);

/**
 * What is hashed of an entry, as far as it is known before the entry has its place: the number follows, and a brace.
 * That works because `seq` is the last of its keys.
 */
export function sealedText(entry: Omit<PlacedEntry, 'seq'>): string {
  const { at, actor, action, objectKind, objectId } = entry;
  const sealed = canonicalJson({ at, actor, action, objectKind, objectId, ...optional(entry) });
  return `${sealed.slice(0, -1)},"seq":`;
}

/** The hash that seals an entry and, through the hash before it, everything earlier. The database computes it too. */
export function entryHash(previous: string, { seq, ...entry }: PlacedEntry): string {
  return createHash('sha256')
    .update(`${previous}\n${sealedText(entry)}${seq}}`)
    .digest('hex');
}

const optional = (entry: AuditEntry) => ({
  old: entry.old ?? null,
  new: entry.new ?? null,
  reason: entry.reason ?? null,
  requestId: entry.requestId ?? null,
});
