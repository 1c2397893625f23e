import type { Grants } from '../../bodies/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import { reminderContracts as contracts } from './contracts.ts';
import { listReminders, seeReminder } from './list-reminders.ts';

type Context = RequestContext<Grants>;

/** The addresses under which the workbench shows reminders. */
export const reminderRoutes = (tools: ApplicationTools): readonly Route<Grants>[] => [
  route(contracts.listReminders, async (_, { act, grants }: Context) => [
    ...(await listReminders(tools, act, grants)),
  ]),
  route(contracts.seeReminder, ({ params }, { act, grants }: Context) =>
    seeReminder(tools, act, grants, params.id),
  ),
];
