/** One statement of PostgreSQL takes 65,535 values: rows of up to thirteen columns fit in such portions. */
const rowsAtOnce = 4000;

/** Does something with many rows, portion by portion; nothing when there are none. */
export async function inChunks<Row>(
  rows: readonly Row[],
  work: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await work(rows.slice(start, start + rowsAtOnce));
}
