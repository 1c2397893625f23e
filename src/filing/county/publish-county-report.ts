import type { Outcome } from '../../platform/index.ts';
import { nameOf } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import { mattersOpen } from '../open-matters.ts';
import { unpackReport } from '../stored/pack-report.ts';
import type { FilingTools } from '../tools.ts';
import { type AtCounty, actAtCounty, unknownCounty } from './act-at-county.ts';
import { countySum } from './county-sum.ts';
import { judgedCounty } from './judged-county.ts';

/**
 * Makes the county's report public as it was last signed (公开全县年报). What has changed below since then must be
 * settled and signed first, and what the check asks about must be explained, as in the report of one body. What was
 * public before stays open to the public only if `formerReadable` says so.
 */
export async function publishCountyReport(
  tools: FilingTools,
  at: AtCounty,
  year: number,
  { formerReadable = false }: { readonly formerReadable?: boolean } = {},
): Promise<Outcome<{ readonly number: number }>> {
  const sum = await countySum(tools, at.countyId, year);
  if (!sum) return { ok: false, refusal: unknownCounty };
  return actAtCounty(tools, 'publish-report', at, async (step) => {
    const signed = await step
      .selectFrom('filing_sign_off')
      .leftJoin('filing_county_release as release', 'release.sign_off_id', 'filing_sign_off.id')
      .select(['filing_sign_off.id', 'number', 'document', 'release.published_at'])
      .where('county_id', '=', at.countyId)
      .where('year', '=', year)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!signed?.document) return notNow('not-signed', '全县年报还没有签发，不能公开。');
    if (signed.published_at !== null)
      return notNow('already-public', '最近一次签发的全县年报已经公开，不需要再次公开。');
    if (sum.stale.length > 0)
      return notNow(
        'sum-stale',
        `签发以后，${sum.stale[0]!.name}的数据有变化，全县年报已不是现在的合计。请重新签发后公开。`,
      );
    const judged = await judgedCounty({ db: step }, sum, unpackReport(signed.document));
    const refusal = mattersOpen(judged);
    if (refusal) return { ok: false, refusal };
    await step
      .insertInto('filing_county_release')
      .values({
        ...{ sign_off_id: signed.id, published_at: at.act.at, published_by_name: nameOf(at.act) },
        former_readable: formerReadable,
      })
      .execute();
    await tools.publicChange(step);
    const { number } = signed;
    return { ok: true, value: { value: { number }, audit: { year, number, formerReadable } } };
  });
}
