import type { z } from 'zod';
import { actorKey, type Outcome } from '../../platform/index.ts';
import { nameOf } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import { excepted, explained, type saidOfFinding } from '../say-of-finding.ts';
import type { FilingTools } from '../tools.ts';
import { type AtCounty, actAtCounty } from './act-at-county.ts';
import { countyReport } from './county-report.ts';

const saying = { 'explain-report': explained, 'except-report': excepted } as const;

/**
 * Explains a finding of the county's report, or answers for a blocker that stays in it (全县年报的说明、例外), by the
 * same rules as in the report of one body: what was said holds while what is found stays the same.
 */
export async function sayOfCountyReport(
  tools: FilingTools,
  at: AtCounty,
  year: number,
  { act, ...said }: { readonly act: keyof typeof saying } & z.infer<typeof saidOfFinding>,
): Promise<Outcome<{ readonly id: string }>> {
  const standing = await countyReport(tools, at.countyId, year);
  return actAtCounty(tools, act, at, async (step) => {
    if (!standing) return notNow('nothing-to-explain', '还没有受理任何机关的年报，没有需要说明的问题。');
    const given = saying[act](standing.findings, said);
    if (!given.ok) return given;
    const id = tools.newId();
    await step
      .insertInto('filing_county_verdict')
      .values({
        ...{ id, county_id: at.countyId, year, ...given.value, at: at.act.at },
        ...{ by_id: actorKey(at.act.actor), by_name: nameOf(at.act) },
      })
      .execute();
    return { ok: true, value: { value: { id }, audit: { year, rule: given.value.rule, words: said.words } } };
  });
}
