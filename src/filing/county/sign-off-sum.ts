import type { Outcome, Refusal } from '../../platform/index.ts';
import { nameOf } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import { packReport } from '../stored/pack-report.ts';
import type { FilingTools } from '../tools.ts';
import { type AtCounty, actAtCounty, unknownCounty } from './act-at-county.ts';
import { countyReportOf } from './county-report.ts';
import { type CountySum, countySum } from './county-sum.ts';
import { rolledParts } from './roll-up.ts';
import { unsignable } from './unsignable.ts';

/**
 * Signs the sum of a year (签发汇总): which version of each body is in it is fixed from then on, and so is the
 * whole report with its text. Bodies that are missing have to be accepted as missing, by name; what the check asks
 * about has to be explained.
 */
export async function signOffSum(
  tools: FilingTools,
  at: AtCounty,
  year: number,
  missingAccepted: readonly string[],
): Promise<Outcome<{ readonly number: number }>> {
  const sum = await countySum(tools, at.countyId, year);
  if (!sum) return { ok: false, refusal: unknownCounty };
  const parts = await rolledParts(tools, at.countyId, year);
  const report = sum.reports === 0 ? null : await countyReportOf(tools, sum, at.act.today);
  return actAtCounty(tools, 'sign-off', at, async (step) => {
    if (!report) return notNow('nothing-to-sign', '还没有受理任何机关的年报，不能签发汇总。');
    const refusal = stillMissing(sum, missingAccepted) ?? unsignable(report.findings, sum.missing);
    if (refusal) return { ok: false, refusal };
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
        document: packReport(report.kept),
        ...{ signed_at: at.act.at, signed_by_name: nameOf(at.act) },
      })
      .execute();
    return { ok: true, value: { value: { number }, audit: { year, number, missing } } };
  });
}

/** Bodies without an accepted report that nobody named; null when all who are missing are accepted as missing. */
function stillMissing({ missing }: CountySum, accepted: readonly string[]): Refusal | null {
  const unnamed = missing.filter(({ id }) => !accepted.includes(id));
  if (unnamed.length === 0) return null;
  const first = unnamed.slice(0, 5).map(({ shortName }) => shortName);
  const all = `${first.join('、')}${unnamed.length > 5 ? `等${unnamed.length}个机关` : ''}`;
  return {
    ...{ code: 'bodies-missing', field: 'missing' },
    sentence: `还缺${all}的年报。确需缺报签发的，请逐个确认。`,
  };
}
