/** A text over several columns, or beside several rows: its middle, and the positions it certainly touches. */
export interface Spanning {
  readonly centre: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Finds which positions each text spans, when all that is seen is where its middle stands:
 * texts in order take adjoining positions so that each stands as near the middle of its own as can be.
 * `edges` are the borders of the positions (one more than positions). `blocked` positions belong to
 * no text that does not touch them.
 */
export function spansByCentre(
  texts: readonly Spanning[],
  edges: readonly number[],
  blocked: ReadonlySet<number> = new Set(),
): (readonly [first: number, last: number])[] {
  const count = edges.length - 1;
  // best[i][p]: least cost of placing the first i texts within the first p positions.
  const best: number[][] = [];
  const from: number[][] = [];
  for (let index = 0; index <= texts.length; index += 1) {
    best.push(new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY));
    from.push(new Array<number>(count + 1).fill(-1));
  }
  best[0]![0] = 0;
  for (let index = 0; index <= texts.length; index += 1) {
    for (let position = 0; position <= count; position += 1) {
      const cost = best[index]![position]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      if (position < count && cost < best[index]![position + 1]!) {
        best[index]![position + 1] = cost;
        from[index]![position + 1] = -1;
      }
      const text = texts[index];
      if (!text) continue;
      for (let end = position + 1; end <= count; end += 1) {
        if (blocked.has(end - 1) && end - 1 > text.last) break;
        if (blocked.has(position) && position < text.first) break;
        if (text.first < position || text.last >= end) continue;
        const off = Math.abs(text.centre - (edges[position]! + edges[end]!) / 2);
        // Of equally centred spans the wider is the cell, the narrower only the text in it.
        const width = edges[end]! - edges[position]!;
        const total = cost + off - 0.15 * width - 0.5 * Math.sqrt(width);
        if (total < best[index + 1]![end]!) {
          best[index + 1]![end] = total;
          from[index + 1]![end] = position;
        }
      }
    }
  }
  return traceBack(texts, best, from, count);
}

function traceBack(
  texts: readonly Spanning[],
  best: readonly number[][],
  from: readonly number[][],
  count: number,
): (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let position = count;
  if (best[texts.length]![count] === Number.POSITIVE_INFINITY)
    return texts.map(({ first, last }) => [first, last]);
  for (let index = texts.length; index > 0; index -= 1) {
    while (from[index]![position] === -1) position -= 1;
    const start = from[index]![position]!;
    spans.unshift([start, position - 1]);
    position = start;
  }
  return spans;
}
