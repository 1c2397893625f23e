import type { FastifyInstance } from 'fastify';
import { applicationRoutes } from '../applications/index.ts';
import { auditRoutes, bodiesRoutes, noGrants } from '../bodies/index.ts';
import type { DemonstrationProgress, DemonstrationUsers } from '../demonstration/index.ts';
import { disputeRoutes } from '../disputes/index.ts';
import { filingRoutes } from '../filing/index.ts';
import {
  accountRoutes,
  addProcessMetrics,
  type Clock,
  createHttpServer,
  createMetrics,
  createPageCache,
  securityHeaders,
  systemClock,
  tablesOf,
  typst,
} from '../platform/index.ts';
import { lookVariant, portalPages, problemPages } from '../portal/index.ts';
import { attachmentRoutes, feedbackRoutes, normativeRoutes, publishingRoutes } from '../publishing/index.ts';
import { evaluationRoutes, registerRoutes } from '../registers/index.ts';
import { audited } from './audited.ts';
import type { County } from './county.ts';
import { firstStart, isFirstStart } from './first-start.ts';
import { loadDemonstration } from './load-demonstration.ts';
import { mayManageAccounts } from './may-manage-accounts.ts';
import { openInstallation } from './open-installation.ts';
import type { ServerSettings } from './settings.ts';
import { startJobs } from './start-jobs.ts';
import { webPages } from './web-pages.ts';

/** Ports tried from the first on when nobody asked for a certain one. */
const tries = 20;

/** A server that answers. */
export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly county: County;
  /** The code of the first start; null once somebody can sign in. */
  readonly firstStartCode: string | null;
  /** Who can sign in to the demonstration that was loaded now; null when none was. */
  readonly demonstration: DemonstrationUsers | null;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date, and serves the whole site (启动). */
export async function startServer(
  settings: ServerSettings,
  progress?: DemonstrationProgress,
  clock: Clock = systemClock,
): Promise<RunningServer> {
  const { county, close } = await openInstallation(settings, 'web', clock);
  const demonstration =
    settings.demonstration && (await isFirstStart(county)) ? await demonstrate(county, progress) : null;
  const first = firstStart(county);
  const metrics = createMetrics();
  addProcessMetrics(metrics);
  const app = await createHttpServer({
    ...{ clock, newId: county.newId, metrics, secure: settings.secure, trustProxy: settings.trustProxy },
    log: settings.log,
    nobody: noGrants,
    repeats: county.repeats,
    // Whoever is told that something is public finds it on every server (发布即可见).
    afterChange: county.lease.announced,
    ...(settings.metricsToken ? { metricsToken: settings.metricsToken } : {}),
    withoutRateLimits: settings.withoutRateLimits,
    identify: async (token) => {
      const account = await county.accounts.signedIn(token);
      if (!account) return null;
      const { id, personId, name, passwordMustChange } = account;
      return {
        actor: { kind: 'person', accountId: id, personId, name },
        grants: await county.bodies.grantsOf(personId, clock.today()),
        passwordMustChange,
      };
    },
    ready: async () => [],
    routes: [
      ...accountRoutes(county.accounts, { mayManage: mayManageAccounts, office: '/office/' }),
      ...bodiesRoutes(county.bodies),
      ...auditRoutes({ db: tablesOf(county.db), clock, bodies: county.bodies, audited }),
      ...publishingRoutes(county.publishing, county.calendars.current),
      ...normativeRoutes(county.publishing),
      ...feedbackRoutes(county.publishing, county.calendars.current),
      ...applicationRoutes(county.applications, typst, {
        calendarEntered: county.calendars.refresh,
        evidence: { inspect: county.files.inspect, open: county.registers.openFile },
        linked: county.linkedItems,
        statistics: { countDisputes: county.countDisputes, smallBelow: settings.smallBelow },
        root: process.cwd(),
      }),
      ...disputeRoutes(county.disputes),
      ...filingRoutes(county.filing, county.files),
      ...attachmentRoutes(county.publishing, county.files),
      ...evaluationRoutes(county.evaluations),
      ...registerRoutes(county.registers, county.files),
    ],
    pages: [...first.pages, ...portalPages(county.portal)],
    problemPage: await problemPages(county.portal, clock, county.style),
    pageCache: createPageCache({
      lease: county.lease,
      headers: securityHeaders(settings.secure),
      variant: lookVariant,
      metrics,
    }),
  });
  const jobs = await startJobs(county, ({ kind, job, error }) =>
    app.log.error({ err: error, kind, requestId: job }, 'job failed'),
  );
  const pages = webPages(settings.secure);
  pages.mount(app);
  const url = await listen(app, settings);
  return {
    ...{ url, county, demonstration },
    ...{ firstStartCode: (await isFirstStart(county)) ? first.code : null },
    close: async () => {
      await app.close();
      await jobs.stop();
      await close();
    },
  };
}

/** Loads the demonstration county. Throws when it is refused, for nobody could do anything without it. */
async function demonstrate(county: County, progress?: DemonstrationProgress): Promise<DemonstrationUsers> {
  const loaded = await loadDemonstration(county, progress);
  if (!loaded.ok) throw new RangeError(loaded.refusal.sentence);
  return loaded.value;
}

async function listen(app: FastifyInstance, { host, port, portIsFree }: ServerSettings): Promise<string> {
  for (let attempt = port; ; attempt += 1) {
    try {
      return await app.listen({ host, port: attempt });
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || !portIsFree || attempt - port >= tries) throw error;
    }
  }
}
