import type { RawItem } from '../../../src/publishing/contract.ts';

const mostEntries = 50;
const mostLetters = 1_000_000;

/** Divides entries into what is handed over at a time: few enough for progress to be seen, short enough to be taken. */
export function* batchesOf(entries: readonly RawItem[]): Generator<readonly RawItem[]> {
  let batch: RawItem[] = [];
  let letters = 0;
  for (const entry of entries) {
    const length = Object.values(entry.fields).join('').length;
    if (batch.length > 0 && (batch.length === mostEntries || letters + length > mostLetters)) {
      yield batch;
      batch = [];
      letters = 0;
    }
    batch.push(entry);
    letters += length;
  }
  if (batch.length > 0) yield batch;
}
