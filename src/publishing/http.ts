import type { Grants } from '../bodies/index.ts';
import type { WorkingCalendar } from '../law/index.ts';
import type { Route } from '../platform/index.ts';
import { actionRoutes } from './actions/http.ts';
import { catalogueRoutes } from './catalogue/http.ts';
import { columnRoutes } from './columns/http.ts';
import { deskRoutes } from './desk/http.ts';
import { importRoutes } from './import/http.ts';
import type { PublishingTools } from './tools.ts';

/** The addresses under which the office publishes; deadlines follow the calendar as it stands when asked. */
export const publishingRoutes = (
  tools: PublishingTools,
  calendar: () => WorkingCalendar,
): readonly Route<Grants>[] => [
  ...catalogueRoutes(tools),
  ...importRoutes(tools),
  ...deskRoutes(tools, calendar),
  ...actionRoutes(tools),
  ...columnRoutes(tools),
];
