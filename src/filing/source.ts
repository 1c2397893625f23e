import type { CellId } from '../law/index.ts';

/** Where records lie that figures are counted from (台账). */
export type RecordKind =
  | 'publications'
  | 'documents'
  | 'applications'
  | 'disputes'
  | 'columns'
  | 'accounts'
  | 'entries';

/**
 * Why a figure is what it is (数据来源): the records it counts, the entries that state it (a yearly figure,
 * a payment), the cells it
 * is the sum of, or a reason in Chinese where nothing was counted.
 */
export type Source =
  | { readonly kind: 'records'; readonly of: RecordKind; readonly ids: readonly string[] }
  | { readonly kind: 'entries'; readonly ids: readonly string[] }
  | { readonly kind: 'cells'; readonly cells: readonly CellId[] }
  | { readonly kind: 'reason'; readonly reason: string };

/** A number with its source. */
export interface Counted {
  readonly value: number;
  readonly source: Source;
}

/** As many as there are records. */
export const countOf = (of: RecordKind, ids: readonly string[]): Counted => ({
  value: ids.length,
  source: { kind: 'records', of, ids },
});
