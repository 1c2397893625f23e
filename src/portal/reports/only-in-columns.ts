interface OfYear {
  readonly bodyId: string;
  readonly year: number;
}

/** Reports that were only put into a column: what was filed too is one report, under the address of its own page. */
export const onlyInColumns = <T extends OfYear>(
  articles: readonly T[],
  filed: readonly OfYear[],
): readonly T[] =>
  articles.filter((one) => !filed.some(({ bodyId, year }) => bodyId === one.bodyId && year === one.year));
