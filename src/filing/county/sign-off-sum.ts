import type { Outcome, Refusal } from '../../platform/index.ts';
import { nameOf } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import { packReport } from '../stored/pack-report.ts';
import type { FilingTools, Step } from '../tools.ts';
import { type AtCounty, actAtCounty, type DoneAtCounty, unknownCounty } from './act-at-county.ts';
import { bodiesAsked } from './bodies-asked.ts';
import { type CountyReport, countyReportOf } from './county-report.ts';
import { type CountySum, countySum } from './county-sum.ts';
import { rolledParts } from './roll-up.ts';
import { unsignable } from './unsignable.ts';

/**
 * Signs the sum of a year (签发汇总): which version of each body is in it is fixed from then on, and so is the
 * whole report with its text. Bodies that are missing have to be accepted as missing, by name; what the check asks
 * about has to be explained; and something must have changed since it was signed before. Everything is read of one
 * state: what is accepted or written meanwhile is not in it, and shows as a change afterwards.
 */
export async function signOffSum(
  tools: FilingTools,
  at: AtCounty,
  year: number,
  missingAccepted: readonly string[],
): Promise<Outcome<{ readonly number: number }>> {
  const bodies = await bodiesAsked(tools, at.countyId, at.act.today);
  const sign = async (step: Step): Promise<DoneAtCounty<{ readonly number: number }>> => {
    const now = { db: step, bodies };
    const sum = await countySum(now, at.countyId, year);
    if (!sum) return { ok: false, refusal: unknownCounty };
    if (sum.edition === null) return notNow('nothing-to-sign', '还没有受理任何机关的年报，不能签发汇总。');
    const report = await countyReportOf(now, sum, at.act.today);
    const refusal =
      nothingChanged(sum, report) ??
      stillMissing(sum, missingAccepted) ??
      unsignable(report.findings, sum.missing);
    if (refusal) return { ok: false, refusal };
    const parts = await rolledParts(now, at.countyId, year);
    const number = (sum.signed?.number ?? 0) + 1;
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
        ...{ texts: JSON.stringify(report.texts), document: packReport(report.kept) },
        ...{ signed_at: at.act.at, signed_by_name: nameOf(at.act) },
      })
      .execute();
    return { ok: true, value: { value: { number }, audit: { year, number, missing } } };
  };
  // Of several at once all but one collide: they are done again and find the sum signed.
  return actAtCounty(tools, 'sign-off', at, sign, { isolation: 'serializable', attempts: 10 });
}

/** Signing what stands signed would give it another number and day, and ask for another publication. */
function nothingChanged({ signed }: CountySum, { isSigned }: CountyReport): Refusal | null {
  if (!isSigned) return null;
  const sentence = `第 ${signed!.number} 次签发以后，数据和正文都没有变化，不需要再次签发。`;
  return { code: 'nothing-changed', sentence };
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
