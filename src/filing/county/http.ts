import { buffer } from 'node:stream/consumers';
import { type Grants, may, readableBodies } from '../../bodies/index.ts';
import {
  done,
  downloadBytes,
  type RequestContext,
  type Route,
  refused,
  route,
  uploadRoute,
} from '../../platform/index.ts';

import { listImports, openImport } from '../import/list-imports.ts';
import { rejectImport, settleImport } from '../import/settle-import.ts';
import { takeFiles } from '../import/take-files.ts';
import { listedBody, listedFiling } from '../listed.ts';
import { reportFile, reportFileName, reportFileTypes } from '../published/report-files.ts';
import type { FilingTools } from '../tools.ts';
import { unknownCounty } from './act-at-county.ts';
import { adjustSum, voidAdjustment } from './adjust-sum.ts';
import { countyContracts as contracts } from './contract.ts';
import { countyActs } from './county-acts.ts';
import { countyReportRoutes } from './county-report-http.ts';
import { countySum, reportOfCells } from './county-sum.ts';
import { giveNotice, noticesOf } from './give-notice.ts';
import { inspectFilings } from './inspect-filings.ts';
import { proveSum } from './prove-sum.ts';
import { rolledParts } from './roll-up.ts';
import { filingRoster } from './roster.ts';
import { signOffSum } from './sign-off-sum.ts';

type Context = RequestContext<Grants>;

const mostBytes = 30 * 1024 * 1024;
const mostFiles = 200;

/** The addresses under which a county supervises and adds up the reports of its bodies. */
export function countyRoutes(tools: FilingTools): readonly Route<Grants>[] {
  /** Sums and rosters tell of every body below: they are for those who may read them all. */
  const maySee = async ({ act, grants }: Context, countyId: string) => {
    const tree = await tools.bodies.tree(act.today);
    const readable = new Set(readableBodies(grants, tree));
    return tree.body(countyId) !== null && tree.subtree(countyId).every(({ id }) => readable.has(id));
  };
  /** Whoever signs a sum has to see what is signed. */
  const maySeeSum = async (context: Context, countyId: string) => {
    const { ancestors } = await tools.bodies.tree(context.act.today);
    const signs = may(context.grants, countyActs['sign-off'].permission, countyId, ancestors) === null;
    return signs || maySee(context, countyId);
  };
  const at = ({ act, grants }: Context, countyId: string) => ({ act, grants, countyId });

  return [
    route(contracts.openRoster, async ({ params: { county, year } }, context: Context) => {
      if (!(await maySee(context, county))) return refused(unknownCounty);
      const filings = await filingRoster(tools, county, year, context.act.today);
      const notice = (await noticesOf(tools.db, [county], year)).get(county) ?? null;
      return done({ filings: filings.map(listedFiling), notice });
    }),
    route(contracts.giveNotice, ({ params: { county, year }, body }, context: Context) =>
      giveNotice(tools, at(context, county), year, body),
    ),
    route(contracts.openSum, async ({ params: { county, year } }, context: Context) => {
      const sum = (await maySeeSum(context, county)) ? await countySum(tools, county, year) : null;
      if (!sum) return refused(unknownCounty);
      const { previous, ...sent } = sum;
      return done({ ...sent, county: listedBody(sum.county), missing: sum.missing.map(listedBody) });
    }),
    route(contracts.openSumCell, async ({ params: { county, year }, query }, context: Context) => {
      if (!(await maySeeSum(context, county))) return refused(unknownCounty);
      const parts = (await rolledParts(tools, county, year)).map(({ body, cells }) => {
        const part = cells?.[query.cell] ?? null;
        return {
          ...{ body: listedBody(body), own: body.id === county, missing: cells === null },
          ...{ value: part?.value ?? null, state: part?.state ?? null, otherUnit: part?.otherUnit ?? false },
        };
      });
      return done({ cell: query.cell, parts });
    }),
    route(contracts.proveSum, async ({ params: { county, year } }, context: Context) => {
      const proof = (await maySeeSum(context, county)) ? await proveSum(tools, county, year) : null;
      return proof ? done(proof) : refused(unknownCounty);
    }),
    route(contracts.inspectFilings, async ({ params: { county, year } }, context: Context) => {
      if (!(await maySee(context, county))) return refused(unknownCounty);
      return done({ filings: await inspectFilings(tools, county, year) });
    }),
    route(contracts.adjustSum, ({ params: { county, year }, body }, context: Context) =>
      adjustSum(tools, at(context, county), year, body),
    ),
    route(contracts.voidAdjustment, ({ params: { county, id }, body }, context: Context) =>
      voidAdjustment(tools, at(context, county), id, body.reason),
    ),
    route(contracts.signOffSum, ({ params: { county, year }, body }, context: Context) =>
      signOffSum(tools, at(context, county), year, body.missing),
    ),
    ...countyReportRoutes(tools, maySeeSum),
    route(contracts.downloadSum, async ({ params: { county, year, format } }, context: Context) => {
      const sum = (await maySeeSum(context, county)) ? await countySum(tools, county, year) : null;
      if (!sum) return refused(unknownCounty);
      const report = reportOfCells(`${sum.county.name}（汇总）`, year, sum.edition, sum.cells);
      const bytes = await reportFile(tools, report, format);
      const name = reportFileName(report.body!, year, format);
      return downloadBytes(bytes, { name, type: reportFileTypes[format] });
    }),
    uploadRoute(
      contracts.importReports,
      { fileSize: mostBytes, files: mostFiles },
      async ({ params: { county }, files }, context: Context) => {
        const incoming: { name: string; bytes: Uint8Array }[] = [];
        for await (const { name, stream } of files) incoming.push({ name, bytes: await buffer(stream) });
        return takeFiles(tools, at(context, county), incoming);
      },
    ),
    route(contracts.listImports, async ({ params: { county } }, context: Context) => {
      if (!(await maySee(context, county))) return refused(unknownCounty);
      return done({ imports: await listImports(tools.db, county) });
    }),
    route(contracts.openImport, async ({ params: { county, id } }, context: Context) => {
      const opened = (await maySee(context, county)) ? await openImport(tools.db, county, id) : null;
      return opened ? done(opened) : refused(unknownCounty);
    }),
    route(contracts.settleImport, ({ params: { county, id }, body }, context: Context) =>
      settleImport(tools, at(context, county), id, body),
    ),
    route(contracts.rejectImport, ({ params: { county, id }, body }, context: Context) =>
      rejectImport(tools, at(context, county), id, body.reason),
    ),
  ];
}
