/**
 * Lets those who ask at the same time share one doing of `work`. Nobody gets what was begun before they asked: whoever
 * comes while it is being done shares the next one.
 */
export function together<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<void> | null = null;
  let next: Promise<Result> | null = null;
  const begin = (): Promise<Result> => {
    next = null;
    const result = work();
    const ended: Promise<void> = result.then(
      () => undefined,
      () => undefined,
    );
    running = ended;
    ended.then(() => {
      if (running === ended) running = null;
    });
    return result;
  };
  return () => {
    if (next !== null) return next;
    if (running === null) return begin();
    next = running.then(begin);
    return next;
  };
}
