import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent } from '@tanstack/react-router';
import { deliveriesAddress } from './applications/deliveries/deliveries-address.ts';
import { applicationsAddress } from './applications/list/applications-address.ts';
import { tallyAddress } from './applications/tally/tally-address.ts';
import { auditAddress } from './audit/audit-address.ts';
import { PageFrame } from './controls/page-frame.tsx';
import { disputesAddress } from './disputes/disputes-address.ts';
import { countyAddress, filingsAddress } from './filing/filing-address.ts';
import { publicationsAddress } from './publications/publications-address.ts';
import { newEntryAddress, registersAddress } from './registers/registers-address.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => (
    <PageFrame title="没有这个页面">
      <p>
        地址可能有误，或者内容已经移动。<Link to="/">回到工作台</Link>
      </p>
    </PageFrame>
  ),
});

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const withBody = (search: Record<string, unknown>): { body?: string } => {
  const body = word(search.body);
  return body ? { body } : {};
};

const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./workbench/workbench-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications',
    validateSearch: publicationsAddress,
    component: lazyRouteComponent(() => import('./publications/publications-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/new',
    validateSearch: (search: Record<string, unknown>): { column?: string } => {
      const column = word(search.column);
      return column ? { column } : {};
    },
    component: lazyRouteComponent(() => import('./editor/new-publication-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/import',
    component: lazyRouteComponent(() => import('./importing/import-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/$id',
    validateSearch: (search: Record<string, unknown>): { revision?: string; against?: string } => {
      const [revision, against] = [word(search.revision), word(search.against)];
      return { ...(revision ? { revision } : {}), ...(against ? { against } : {}) };
    },
    component: lazyRouteComponent(() => import('./publications/publication-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/$id/edit',
    component: lazyRouteComponent(() => import('./editor/edit-publication-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/$id/sheet',
    component: lazyRouteComponent(() => import('./review/review-sheet-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications',
    validateSearch: applicationsAddress,
    component: lazyRouteComponent(() => import('./applications/list/applications-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/new',
    component: lazyRouteComponent(() => import('./applications/entry/new-application-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/tally',
    validateSearch: tallyAddress,
    component: lazyRouteComponent(() => import('./applications/tally/tally-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/days-off',
    component: lazyRouteComponent(() => import('./days-off/days-off-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/deliveries',
    validateSearch: deliveriesAddress,
    component: lazyRouteComponent(() => import('./applications/deliveries/deliveries-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/$id',
    component: lazyRouteComponent(() => import('./applications/file/application-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/$id/records',
    validateSearch: (search: Record<string, unknown>): { record?: string } => {
      const record = word(search.record);
      return record ? { record } : {};
    },
    component: lazyRouteComponent(() => import('./applications/records/records-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disputes',
    validateSearch: disputesAddress,
    component: lazyRouteComponent(() => import('./disputes/disputes-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disputes/new',
    validateSearch: (search: Record<string, unknown>): { about?: string; body?: string; prior?: string } => {
      const [about, body, prior] = [word(search.about), word(search.body), word(search.prior)];
      return { ...(about ? { about } : {}), ...(body ? { body } : {}), ...(prior ? { prior } : {}) };
    },
    component: lazyRouteComponent(() => import('./disputes/new-dispute-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disputes/complaints',
    component: lazyRouteComponent(() => import('./disputes/complaints-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disputes/$id',
    component: lazyRouteComponent(() => import('./disputes/dispute-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings',
    validateSearch: filingsAddress,
    component: lazyRouteComponent(() => import('./filing/filings-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('./filing/county/roster-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county/sum',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('./filing/county/sum-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county/proof',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('./filing/county/proof-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county/report',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('./filing/county/county-report-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county/imports',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('./filing/county/imports-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/$body/$year',
    component: lazyRouteComponent(() => import('./filing/report/report-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers',
    validateSearch: registersAddress,
    component: lazyRouteComponent(() => import('./registers/registers-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers/evaluation',
    validateSearch: registersAddress,
    component: lazyRouteComponent(() => import('./registers/evaluation/evaluation-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers/$kind',
    validateSearch: registersAddress,
    component: lazyRouteComponent(() => import('./registers/register-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers/$kind/new',
    validateSearch: newEntryAddress,
    component: lazyRouteComponent(() => import('./registers/new-entry-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers/$kind/import',
    validateSearch: registersAddress,
    component: lazyRouteComponent(() => import('./registers/import-sheet-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/columns',
    validateSearch: withBody,
    component: lazyRouteComponent(() => import('./columns/columns-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bodies',
    validateSearch: withBody,
    component: lazyRouteComponent(() => import('./bodies/bodies-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/feedback',
    validateSearch: withBody,
    component: lazyRouteComponent(() => import('./feedback/feedback-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/documents',
    validateSearch: withBody,
    component: lazyRouteComponent(() => import('./documents/documents-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: auditAddress,
    component: lazyRouteComponent(() => import('./audit/audit-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    validateSearch: (search: Record<string, unknown>): { search?: string; page?: number } => {
      const wanted = word(search.search);
      const page = Number(search.page);
      return { ...(wanted ? { search: wanted } : {}), ...(page > 1 ? { page } : {}) };
    },
    component: lazyRouteComponent(() => import('./accounts/accounts-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(() => import('./own-account/own-account-page.tsx')),
  }),
] as const;

/** Every address of the office, each with the page it opens. */
export const addresses = createRouter({
  routeTree: root.addChildren(pages),
  basepath: '/office',
  defaultPreload: 'intent',
  // Mostly a page of an older version whose parts are gone from the server; what was typed is kept.
  defaultErrorComponent: () => (
    <PageFrame title="这个页面没有打开">
      <p>可能是系统刚刚更新，或者网络中断。没有保存的内容已暂存在本浏览器。</p>
      <p>
        <a href={window.location.href}>重新打开</a>
      </p>
    </PageFrame>
  ),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof addresses;
  }
}
