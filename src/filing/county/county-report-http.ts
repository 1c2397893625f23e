import type { Grants } from '../../bodies/index.ts';
import {
  done,
  downloadBytes,
  type RequestContext,
  type Route,
  refused,
  route,
} from '../../platform/index.ts';
import { releasedCountyReport } from '../published/released-county-report.ts';
import { reportFile, reportFileName, reportFileTypes } from '../published/report-files.ts';
import type { FilingTools } from '../tools.ts';
import { unknownCounty } from './act-at-county.ts';
import { countyContracts as contracts } from './contract.ts';
import { countyReport } from './county-report.ts';
import { publishCountyReport } from './publish-county-report.ts';
import { sayOfCountyReport } from './say-of-county-report.ts';
import { writeCountyText } from './write-county-text.ts';

type Context = RequestContext<Grants>;

/** The addresses of the report of a whole county (全县年报); `maySee` says who may read what lies below it. */
export function countyReportRoutes(
  tools: FilingTools,
  maySee: (context: Context, countyId: string) => Promise<boolean>,
): readonly Route<Grants>[] {
  const at = ({ act, grants }: Context, countyId: string) => ({ act, grants, countyId });
  const standing = async (context: Context, county: string, year: number) =>
    (await maySee(context, county)) ? countyReport(tools, county, year) : null;

  return [
    route(contracts.openCountyReport, async ({ params: { county, year } }, context: Context) => {
      const opened = await standing(context, county, year);
      if (!opened) return refused(unknownCounty);
      const shown = await releasedCountyReport(tools.db, county, year);
      const { kept, findings, gaps, rewritten, isSigned } = opened;
      return done({
        ...{ report: kept.report, figures: kept.notes.figures, findings, gaps, rewritten, isSigned },
        released: shown && { number: shown.number, publishedAt: shown.publishedAt },
      });
    }),
    route(contracts.writeCountyText, ({ params: { county, year }, body }, context: Context) =>
      writeCountyText(tools, at(context, county), year, body),
    ),
    route(contracts.sayOfCountyReport, ({ params: { county, year }, body }, context: Context) =>
      sayOfCountyReport(tools, at(context, county), year, body),
    ),
    route(contracts.publishCountyReport, ({ params: { county, year }, body }, context: Context) =>
      publishCountyReport(tools, at(context, county), year, body),
    ),
    route(contracts.downloadCountyReport, async ({ params }, context: Context) => {
      const { county, year, format } = params;
      const opened = await standing(context, county, year);
      if (!opened) return refused(unknownCounty);
      const { report } = opened.kept;
      const bytes = await reportFile(tools, report, format);
      const name = reportFileName(report.body!, year, format);
      return downloadBytes(bytes, { name, type: reportFileTypes[format] });
    }),
  ];
}
