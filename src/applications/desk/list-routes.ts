import type { Grants } from '../../bodies/index.ts';
import {
  downloadCsv,
  type InputOf,
  type RequestContext,
  type Route,
  refused,
  route,
} from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import type { ApplicationTools } from '../tools.ts';
import { exportedLines } from './export-lines.ts';
import { listApplications } from './list-applications.ts';
import { listContracts as contracts } from './list-contracts.ts';
import { listUrgent } from './list-urgent.ts';
import { bodiesWithReadableApplications } from './readable-bodies.ts';
import { tallyBody } from './tally-body.ts';

type Context = RequestContext<Grants>;
type Wanted = InputOf<typeof contracts.exportApplications>['query'];

/** Lines of one page of the list. */
const pageSize = 20;
/** Lines of one table; more would not be looked at. */
const mostExported = 10_000;

/** The addresses of lists of applications, and of the numbers counted from them. */
export function listRoutes(tools: ApplicationTools): readonly Route<Grants>[] {
  const readable = async ({ act, grants }: Context) =>
    bodiesWithReadableApplications(grants, await tools.structureOn(act.today));

  /** The applications of a query; for the list behind a number, those that were counted in its cell. */
  const find = async (
    { body, cell, year, ...filter }: Wanted,
    context: Context,
    { page, size }: { readonly page: number; readonly size: number },
  ) => {
    const bodies = (await readable(context)).filter((id) => !body || id === body);
    const today = context.act.today;
    const counted = cell && year && body && bodies.length > 0 ? await tallyBody(tools.db, body, year) : null;
    const ids = counted && { ids: cell === 'fees' ? counted.fees.behind : (counted.behind[cell!] ?? []) };
    const selection = { ...filter, ...ids };
    return listApplications(tools.db, tools.calendar, bodies, selection, { today, page, size });
  };

  return [
    route(contracts.listUrgent, async ({ query }, context: Context) => {
      const bodies = (await readable(context)).filter((id) => !query.body || id === query.body);
      return [...(await listUrgent(tools.db, tools.calendar, bodies, context.act.today))];
    }),
    route(contracts.listApplications, async ({ query: { page, ...query } }, context: Context) => {
      const found = await find(query, context, { page, size: pageSize });
      return { count: found.count, lines: [...found.lines] };
    }),
    route(contracts.exportApplications, async ({ query }, context: Context) => {
      const { lines } = await find(query, context, { page: 1, size: mostExported });
      const tree = await tools.structureOn(context.act.today);
      const rows = exportedLines(lines, (bodyId) => tree.body(bodyId)?.shortName ?? '');
      return downloadCsv(rows, '政府信息公开申请.csv');
    }),
    route(contracts.tallyApplications, async ({ query }, context: Context) => {
      if (!(await readable(context)).includes(query.body)) return refused(unknownApplication);
      const { counts, behind, fees } = await tallyBody(tools.db, query.body, query.year);
      return {
        ok: true,
        value: {
          counts: { ...counts },
          behind: { ...behind },
          fees: { ...fees, behind: [...fees.behind] },
        },
      };
    }),
  ];
}
