import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../platform/index.ts';
import type { CaseItem, CaseItemKind } from './case-item.ts';

/** A line of the contents of a case file (卷内目录), bound to all before it. */
export interface FiledItem {
  readonly seq: number;
  readonly kind: CaseItemKind;
  readonly ref: string;
  readonly on: string;
  readonly title: string;
  readonly personal: boolean;
  readonly contentSha256: string;
  readonly previous: string;
  readonly hash: string;
}

/** What the first line of a case file follows. */
const caseBeginning: string = '0'.repeat(64);

/** The hash of what an item says. */
export const contentHash = (content: Json): string => sha256(canonicalJson(content));

/** The hash of a line: of itself and, through the line before it, of everything earlier. */
const lineHash = ({ hash: _, ...line }: FiledItem): string => sha256(canonicalJson({ ...line }));

/** The line that files an item after another. */
export function filedAfter(last: FiledItem | null, item: CaseItem): FiledItem {
  const { kind, ref, on, title, personal, content } = item;
  const line = {
    ...{ seq: (last?.seq ?? 0) + 1, kind, ref, on, title, personal, hash: '' },
    ...{ contentSha256: contentHash(content), previous: last?.hash ?? caseBeginning },
  };
  return { ...line, hash: lineHash(line) };
}

/** Where a chain of lines is broken, in Chinese; null when it is whole. */
export function chainBreak(lines: readonly FiledItem[]): string | null {
  let last: FiledItem | null = null;
  for (const line of lines) {
    if (line.seq !== (last?.seq ?? 0) + 1) return `第${(last?.seq ?? 0) + 1}项缺失`;
    if (line.previous !== (last?.hash ?? caseBeginning)) return `第${line.seq}项与前一项不相连`;
    if (line.hash !== lineHash(line)) return `第${line.seq}项“${line.title}”的目录被改动`;
    last = line;
  }
  return null;
}

/** The SHA-256 of a text or of bytes, in hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
