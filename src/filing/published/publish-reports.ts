import { done, type Outcome } from '../../platform/index.ts';
import { actOnFiling } from '../act-on-filing.ts';
import type { AtCounty } from '../county/act-at-county.ts';
import { bodiesFilingTo } from '../county/bodies-filing-to.ts';
import type { FilingTools } from '../tools.ts';

/**
 * Publishes every accepted report of a year below a county that is not public yet (集中公开), each by the act that
 * publishes a single one. Stops at the first that is refused.
 */
export async function publishReports(
  tools: FilingTools,
  { act, grants, countyId }: AtCounty,
  year: number,
): Promise<Outcome<{ readonly published: number }>> {
  const roster = bodiesFilingTo(await tools.bodies.structure(), countyId, year);
  const accepted = await tools.db
    .selectFrom('filing')
    .select(['body_id', 'version', 'accepted_version'])
    .where('year', '=', year)
    .where('state', '=', 'accepted')
    .where('body_id', 'in', [countyId, ...roster.map(({ body }) => body.id)])
    .orderBy('body_id')
    .execute();
  for (const { body_id, version, accepted_version } of accepted) {
    const outcome = await actOnFiling(tools, {
      ...{ act, grants, bodyId: body_id, year, version, name: 'publish', input: {} },
      key: `publish ${accepted_version}`,
    });
    if (!outcome.ok) return outcome;
  }
  return done({ published: accepted.length });
}
