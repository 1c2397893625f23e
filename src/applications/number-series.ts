import type { Step } from './tools.ts';

/** The next number of a body's series in a year (流水号), without gaps: it is given within the act that uses it. */
export async function nextInSeries(step: Step, bodyId: string, kind: string, year: number): Promise<number> {
  const { last } = await step
    .insertInto('application_series')
    .values({ body_id: bodyId, kind, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['body_id', 'kind', 'year'])
        .doUpdateSet((row) => ({ last: row('application_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
