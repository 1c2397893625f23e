import type { Outcome } from '../../platform/index.ts';
import { nameOf } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import { packReport } from '../stored/pack-report.ts';
import type { FilingTools } from '../tools.ts';
import { type AtCounty, actAtCounty, unknownCounty } from './act-at-county.ts';
import { countyReportOf } from './county-report.ts';
import { countySum } from './county-sum.ts';
import { rolledParts } from './roll-up.ts';

/**
 * Signs the sum of a year (签发汇总): which version of each body is in it is fixed from then on, and so is the
 * whole report with its text. Bodies that are
 * missing have to be accepted as missing, by name.
 */
export async function signOffSum(
  tools: FilingTools,
  at: AtCounty,
  year: number,
  missingAccepted: readonly string[],
): Promise<Outcome<{ readonly number: number }>> {
  const sum = await countySum(tools, at.countyId, year);
  if (!sum) return { ok: false, refusal: unknownCounty };
  if (sum.reports === 0) return notNow('nothing-to-sign', '还没有受理任何机关的年报，不能签发汇总。');
  const unnamed = sum.missing.filter(({ id }) => !missingAccepted.includes(id));
  if (unnamed.length > 0)
    return notNow(
      'bodies-missing',
      `还缺${unnamed
        .map(({ shortName }) => shortName)
        .slice(0, 5)
        .join(
          '、',
        )}${unnamed.length > 5 ? `等${unnamed.length}个机关` : ''}的年报。确需缺报签发的，请逐个确认。`,
      { field: 'missing' },
    );
  const blocker = sum.findings.find(({ severity }) => severity === 'blocker');
  if (blocker && sum.missing.length === 0)
    return notNow('sum-blocked', `汇总数据有阻断问题：${blocker.message}`, { citation: blocker.citation });
  const parts = await rolledParts(tools, at.countyId, year);
  const { kept } = await countyReportOf(tools, sum, at.act.today);
  return actAtCounty(tools, 'sign-off', at, async (step) => {
    const last = await step
      .selectFrom('filing_sign_off')
      .select((row) => row.fn.max('number').as('number'))
      .where('county_id', '=', at.countyId)
      .where('year', '=', year)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const versions = Object.fromEntries(
      parts.flatMap(({ body, versionId }) => (versionId === null ? [] : [[body.id, versionId]])),
    );
    const missing = sum.missing.map(({ id }) => id);
    await step
      .insertInto('filing_sign_off')
      .values({
        ...{ id: tools.newId(), county_id: at.countyId, year, number },
        ...{ versions: JSON.stringify(versions), missing: JSON.stringify(missing) },
        adjustments: JSON.stringify(sum.adjustments.map(({ id }) => id)),
        cells: JSON.stringify(
          Object.fromEntries(Object.entries(sum.cells).map(([cell, { value }]) => [cell, value])),
        ),
        document: packReport(kept),
        ...{ signed_at: at.act.at, signed_by_name: nameOf(at.act) },
      })
      .execute();
    return { ok: true, value: { value: { number }, audit: { year, number, missing } } };
  });
}
