import type { Grants } from '../../bodies/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import { bodiesWithReadableApplications } from '../desk/readable-bodies.ts';
import type { ApplicationTools } from '../tools.ts';
import { calendarContracts as contracts } from './contracts.ts';
import { enterNotice } from './enter-notice.ts';
import { readDeadlineChanges, readNotices } from './notice-rows.ts';
import { previewNotice } from './preview-notice.ts';

type Context = RequestContext<Grants>;

/** The addresses under which days off are entered; `entered` is called after each entry. */
export const calendarRoutes = (
  tools: ApplicationTools,
  entered: () => Promise<unknown>,
): readonly Route<Grants>[] => [
  route(contracts.listNotices, async () =>
    (await readNotices(tools.db)).map(({ daysOff, workedDays, ...notice }) => ({
      ...{ ...notice, daysOff: [...daysOff], workedDays: [...workedDays] },
    })),
  ),
  route(contracts.listDeadlineChanges, async ({ params }, { act, grants }: Context) => {
    const tree = await tools.structureOn(act.today);
    return readDeadlineChanges(tools.db, params.id, bodiesWithReadableApplications(grants, tree));
  }),
  route(contracts.previewNotice, ({ body }, { act, grants }: Context) =>
    previewNotice(tools, act, grants, body),
  ),
  route(contracts.enterNotice, async ({ body }, { act, grants }: Context) => {
    const outcome = await enterNotice(tools, act, grants, body);
    if (outcome.ok) await entered();
    return outcome;
  }),
];
