import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { countyAddress, filingsAddress } from '../filing/filing-address.ts';
import { root } from './root-route.tsx';

/** The pages of annual reports, and of the county's sums of them (年报报送). */
export const filingRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/filings',
    validateSearch: filingsAddress,
    component: lazyRouteComponent(() => import('../filing/filings-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('../filing/county/roster-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county/sum',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('../filing/county/sum-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county/proof',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('../filing/county/proof-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county/report',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('../filing/county/county-report-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/county/imports',
    validateSearch: countyAddress,
    component: lazyRouteComponent(() => import('../filing/county/imports-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings/$body/$year',
    component: lazyRouteComponent(() => import('../filing/report/report-page.tsx')),
  }),
] as const;
