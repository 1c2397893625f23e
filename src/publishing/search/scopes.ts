/** What a search may be narrowed to. */
export interface Scope {
  readonly bodyId?: string;
  readonly columnId?: string;
  readonly kind?: string;
}

/** The words under which everything of one body, column or kind of columns is indexed; letters and digits only. */
export const scopeWords = {
  body: (id: string): string => `b${id.replaceAll('-', '')}`,
  column: (id: string): string => `c${id.replaceAll('-', '')}`,
  kind: (kind: string): string => `k${kind.replaceAll('-', '')}`,
} as const;

/** Everything of one body or kind in one quarter has a word of its own: two long lists need not be compared. */
export const scopedQuarter = (scope: string, quarter: string): string => `${scope}${quarter}`;

/** The narrowest word for what a search is narrowed to; null when it is not. */
export function narrowestScope({
  bodyId,
  columnId,
  kind,
}: Scope): { word: string; byQuarter: boolean } | null {
  if (columnId) return { word: scopeWords.column(columnId), byQuarter: false };
  if (bodyId) return { word: scopeWords.body(bodyId), byQuarter: true };
  return kind ? { word: scopeWords.kind(kind), byQuarter: true } : null;
}
