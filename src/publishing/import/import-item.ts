import type { Day } from '../../law/index.ts';
import type { Attribute, Risk } from '../publication.ts';
import type { PublicationMetadata, RevisionAttachment } from '../revision.ts';

/** Something that was published elsewhere or on paper and is to be taken over (历史信息). */
export interface ImportItem {
  /** A word of the source's own that tells the item apart and lets others refer to it. */
  readonly key: string;
  /** Where it stands in the source, for the list of what was refused, e.g. `第 12 行`. */
  readonly place: string;
  readonly columnId: string;
  readonly title: string;
  readonly summary?: string;
  /** As it comes; what does not belong into a publication is taken out. */
  readonly html: string;
  readonly metadata?: PublicationMetadata;
  readonly attachments?: readonly RevisionAttachment[];
  /** 一般稿件 unless said otherwise. */
  readonly risk?: Risk;
  /** 主动公开 unless said otherwise; anything else cannot be taken over as published. */
  readonly attribute?: Attribute;
  /** 成文日期 */
  readonly formedOn: Day;
  /** When the public first saw it. */
  readonly releasedAt: string;
  /** Whoever wrote it; the importer when absent. */
  readonly author?: { readonly personId: string; readonly name: string };
  /** Keys of policies, earlier in the source, that it explains (解读). */
  readonly interprets?: readonly string[];
  readonly normative?: NormativeFacts;
  readonly channels?: readonly {
    readonly channelId: string;
    readonly at: string;
    readonly address: string;
  }[];
}

/** What is known of a normative document (行政规范性文件). */
export interface NormativeFacts {
  readonly number: string;
  readonly signedOn: Day;
  readonly effectiveOn: Day;
  readonly validUntil: Day | null;
  readonly state: 'in-force' | 'amended' | 'repealed' | 'expired' | 'superseded';
  readonly endedOn?: Day;
  /** Key of the document, earlier in the source, that ended it. */
  readonly endedBy?: string;
}

/** Something that was not taken over, or is to be looked at, and why. */
export interface RefusedItem {
  readonly place: string;
  readonly title: string;
  /** Chinese; each says what to do. */
  readonly reasons: readonly string[];
}

/** What came of an import (导入结果). */
export interface ImportReport {
  readonly imported: number;
  readonly refused: readonly RefusedItem[];
  /** What was taken over, but should be looked at: screening found something that a person must judge. */
  readonly pointedOut: readonly RefusedItem[];
  /** Ids of the publications by the key of the source. */
  readonly ids: ReadonlyMap<string, string>;
}
