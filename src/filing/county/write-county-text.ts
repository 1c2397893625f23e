import type { Outcome } from '../../platform/index.ts';
import type { SectionId } from '../../report/index.ts';
import { nameOf } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import { anchoredFigures } from '../figure-keys.ts';
import type { FilingTools } from '../tools.ts';
import { bindFigures } from '../written-text.ts';
import { type AtCounty, actAtCounty } from './act-at-county.ts';
import { countyReport } from './county-report.ts';

/** Writes a part of the county's report anew (改写全县年报正文); figures of the sum that stay in it go on following. */
export async function writeCountyText(
  tools: FilingTools,
  at: AtCounty,
  year: number,
  { part, paragraphs }: { readonly part: SectionId | 'preface'; readonly paragraphs: readonly string[] },
): Promise<Outcome<{ readonly id: string }>> {
  const standing = await countyReport(tools, at.countyId, year);
  return actAtCounty(tools, 'write-report', at, async (step) => {
    if (!standing) return notNow('nothing-to-write', '还没有受理任何机关的年报，不能编写全县年报。');
    const id = tools.newId();
    const pieces = bindFigures(part, paragraphs, anchoredFigures(standing.drafted));
    await step
      .insertInto('filing_county_text')
      .values({
        ...{ id, county_id: at.countyId, year, part, paragraphs: JSON.stringify(pieces) },
        ...{ written_at: at.act.at, written_by_name: nameOf(at.act) },
      })
      .execute();
    return { ok: true, value: { value: { id }, audit: { year, part } } };
  });
}
