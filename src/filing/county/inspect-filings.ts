import { checkReport, type Diagnostic, type Report, reportRules } from '../../report/index.ts';
import { bodyLevelOf } from '../findings.ts';
import { unpackReport } from '../stored/pack-report.ts';
import type { FilingTools } from '../tools.ts';
import { bodiesFilingTo } from './bodies-filing-to.ts';

/** What the supervisor has to look at in one report (疑点). */
export interface InspectedFiling {
  readonly bodyId: string;
  readonly name: string;
  /** Copied text, and numbers that balance but cannot be, or are hard to believe. */
  readonly doubts: readonly Diagnostic[];
}

/** What only shows beside other reports, and numbers that agree with each other but not with the world. */
const doubtful: ReadonlySet<string> = new Set([
  ...['text-shared', 'text-reused', 'template-remnant', 'foreign-wording'],
  ...['count-impossible', 'figure-from-document-number', 'year-on-year-jump', 'fee-unit-suspect'],
  ...['regulations-without-power', 'documents-in-force-unexplained', 'carry-over-mismatch'],
  ...['pending-disputes-vanished', 'direct-litigation-doubtful', 'fee-exceeds-revenue'],
]);

const rules = reportRules.filter(({ id }) => doubtful.has(id));

/** Looks through the reports of a county's bodies for a year that were handed in, each beside the others (比对). */
export async function inspectFilings(
  tools: Pick<FilingTools, 'db' | 'bodies'>,
  countyId: string,
  year: number,
): Promise<readonly InspectedFiling[]> {
  const roster = bodiesFilingTo(await tools.bodies.structure(), countyId, year);
  const ids = roster.map(({ body }) => body.id);
  if (ids.length === 0) return [];
  const now = await reportsOf(tools, ids, year, 'working_version');
  const before = await reportsOf(tools, ids, year - 1, 'accepted_version');
  const all = [...now.values()];
  const written = all.filter(({ isPlainDraft }) => !isPlainDraft);
  const reports = (among: typeof all) => among.map(({ report }) => report);
  return roster.flatMap(({ body }): readonly InspectedFiling[] => {
    const own = now.get(body.id);
    if (!own) return [];
    const { report, isPlainDraft } = own;
    const previous = before.get(body.id)?.report;
    // Two quiet bodies whose records say the same copied nothing from each other.
    const peers = reports(isPlainDraft ? written : all);
    const context = { peers, level: bodyLevelOf(body), ...(previous && { previous }) };
    const { diagnostics } = checkReport(report, context, rules);
    return diagnostics.length > 0 ? [{ bodyId: body.id, name: body.name, doubts: diagnostics }] : [];
  });
}

async function reportsOf(
  { db }: Pick<FilingTools, 'db'>,
  bodyIds: readonly string[],
  year: number,
  which: 'working_version' | 'accepted_version',
): Promise<ReadonlyMap<string, InspectedReport>> {
  const rows = await db
    .selectFrom('filing')
    .innerJoin('filing_version', 'filing_version.id', `filing.${which}`)
    .select(['body_id', 'document'])
    .where('year', '=', year)
    .where('body_id', 'in', [...bodyIds])
    .$if(which === 'working_version', (query) =>
      query.where('state', 'in', ['submitted', 'accepted', 'published']),
    )
    .execute();
  return new Map(
    rows.map(({ body_id, document }) => {
      const { report, notes } = unpackReport(document);
      const isWritten = notes.textEdits.some(({ part }) => part === 's1' || part === 's5');
      return [body_id, { report, isPlainDraft: report.format === null && !isWritten }];
    }),
  );
}

interface InspectedReport {
  readonly report: Report;
  /** Its text is as it was drafted from the records. */
  readonly isPlainDraft: boolean;
}
