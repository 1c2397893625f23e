/** A run of units that is the same in both texts or stands in only one of them. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many pairs the whole is shown as replaced: nobody reads such a comparison letter by letter. */
const mostPairs = 4_000_000;

/** What changed between two lists of units, by their longest common subsequence. */
export function difference(before: readonly string[], after: readonly string[]): readonly Run[] {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const [old, young] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return joined([
    ...before.slice(0, head).map((text): Run => ({ kind: 'same', text })),
    ...middle(old, young),
    ...before.slice(before.length - tail).map((text): Run => ({ kind: 'same', text })),
  ]);
}

function middle(before: readonly string[], after: readonly string[]): readonly Run[] {
  const gone = (text: string): Run => ({ kind: 'gone', text });
  const young = (text: string): Run => ({ kind: 'new', text });
  if (before.length * after.length > mostPairs) return [...before.map(gone), ...after.map(young)];
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      runs.push({ kind: 'same', text: before[i]! });
      i++;
      j++;
    } else if (
      j >= after.length ||
      (i < before.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    )
      runs.push(gone(before[i++]!));
    else runs.push(young(after[j++]!));
  }
  return runs;
}

function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last?.kind === run.kind) whole[whole.length - 1] = { kind: run.kind, text: last.text + run.text };
    else whole.push(run);
  }
  return whole;
}
