import type { ReplyOf } from '../../../src/platform/contract.ts';
import type { attributes, publishingContracts, risks } from '../../../src/publishing/contract.ts';
import { todayInChina } from '../controls/chinese-time.ts';

/** One publication with all its records. */
export type PublicationFile = ReplyOf<typeof publishingContracts.openPublication>;

/** A file that goes with the text. */
export type DraftAttachment = ReplyOf<typeof publishingContracts.uploadFiles>[number];

/** What is being written. */
export interface Draft {
  readonly columnId: string;
  readonly risk: keyof typeof risks;
  readonly attribute: keyof typeof attributes;
  readonly attributeReason: string;
  readonly formedOn: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly metadata: {
    readonly number?: string;
    readonly topic?: string;
    readonly genre?: string;
    readonly issuer?: string;
    readonly keywords?: readonly string[];
    readonly source?: string;
    readonly stage?: string;
  };
  readonly attachments: readonly DraftAttachment[];
}

/** An empty sheet for a column. */
export const emptyDraft = (columnId: string): Draft => ({
  ...{ columnId, risk: 'routine', attribute: 'proactive', attributeReason: '' },
  ...{ formedOn: todayInChina(new Date()), title: '', summary: '', html: '', metadata: {}, attachments: [] },
});

/** The working revision as a draft to go on from. */
export function draftOf(file: PublicationFile): Draft {
  const { title, summary, html, metadata } = file.revisions.find(({ id }) => id === file.workingRevision)!;
  return {
    ...{ columnId: file.columnId, risk: file.risk, attribute: file.attribute, formedOn: file.formedOn },
    attributeReason: file.attributeReason ?? '',
    ...{ title, summary, html, metadata: metadata as Draft['metadata'] },
    attachments: file.attachments.map(({ id: _, ...attachment }) => attachment),
  };
}

/** What is sent: empty fields are left out, for they are unknown and not empty. */
export function bodyOf(draft: Draft) {
  const { attributeReason, metadata, attachments, ...rest } = draft;
  const { keywords, ...words } = metadata;
  const given = Object.fromEntries(Object.entries(words).filter(([, text]) => text?.trim()));
  return {
    ...rest,
    ...(attributeReason.trim() ? { attributeReason: attributeReason.trim() } : {}),
    metadata: { ...given, ...(keywords?.length ? { keywords: [...keywords] } : {}) },
    attachments: [...attachments],
  };
}
