import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deliveriesAddress } from '../applications/deliveries/deliveries-address.ts';
import { applicationsAddress } from '../applications/list/applications-address.ts';
import { tallyAddress } from '../applications/tally/tally-address.ts';
import { word } from './address-words.ts';
import { root } from './root-route.tsx';

/** The pages of applications: their files, counts, deliveries and days off (依申请公开). */
export const applicationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/applications',
    validateSearch: applicationsAddress,
    component: lazyRouteComponent(() => import('../applications/list/applications-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/new',
    component: lazyRouteComponent(() => import('../applications/entry/new-application-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/tally',
    validateSearch: tallyAddress,
    component: lazyRouteComponent(() => import('../applications/tally/tally-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/days-off',
    component: lazyRouteComponent(() => import('../days-off/days-off-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/deliveries',
    validateSearch: deliveriesAddress,
    component: lazyRouteComponent(() => import('../applications/deliveries/deliveries-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/$id',
    component: lazyRouteComponent(() => import('../applications/file/application-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/$id/records',
    validateSearch: (search: Record<string, unknown>): { record?: string } => {
      const record = word(search.record);
      return record ? { record } : {};
    },
    component: lazyRouteComponent(() => import('../applications/records/records-page.tsx')),
  }),
] as const;
