/** A passage this long is not repeated within one sentence by chance. */
const shortest = 14;
const tail = 8;

/**
 * A passage that a plain sentence says twice; null when there is none.
 * Looked for at the ends of clauses, where a sentence that was pasted together repeats itself.
 */
export function repeatedPassage(text: string): string | null {
  if (text.length < shortest * 2) return null;
  for (let end = text.indexOf('，'); ; end = text.indexOf('，', end + 1)) {
    const stop = end < 0 ? text.length - (/[。！？]$/.test(text) ? 1 : 0) : end;
    const earlier = stop >= tail * 2 ? text.indexOf(text.slice(stop - tail, stop)) : -1;
    if (earlier >= 0 && earlier + tail <= stop - tail) {
      let length = tail;
      while (earlier - (length - tail) > 0 && text[earlier - (length - tail) - 1] === text[stop - length - 1])
        length += 1;
      if (length >= shortest && stop - length >= earlier + tail) return text.slice(stop - length, stop);
    }
    if (end < 0) return null;
  }
}
