import type { PublishingTools, Step } from './tools.ts';

/**
 * The next index number (索引号) of a body: its code, the month of release and a running number, as in
 * `113417020032563511/202504-00057`. A body without a code yet gets none, and the office is told so.
 */
export async function nextIndexNumber(
  tools: PublishingTools,
  step: Step,
  bodyId: string,
  at: string,
): Promise<string | null> {
  const prefix = await tools.indexPrefix(bodyId);
  if (prefix === null) return null;
  const month = monthInChina(at);
  const { last } = await step
    .insertInto('index_series')
    .values({ body_id: bodyId, month, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['body_id', 'month'])
        .doUpdateSet((row) => ({ last: row('index_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${prefix}/${month}-${String(last).padStart(5, '0')}`;
}

/** `202504` for an instant in April 2025 in China. */
export function monthInChina(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 7).replace('-', '');
}
