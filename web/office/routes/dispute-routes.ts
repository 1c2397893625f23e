import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { disputesAddress } from '../disputes/disputes-address.ts';
import { word } from './address-words.ts';
import { root } from './root-route.tsx';

/** The pages of disputes and complaints (行政复议、行政诉讼、投诉举报). */
export const disputeRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/disputes',
    validateSearch: disputesAddress,
    component: lazyRouteComponent(() => import('../disputes/disputes-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disputes/new',
    validateSearch: (search: Record<string, unknown>): { about?: string; body?: string; prior?: string } => {
      const [about, body, prior] = [word(search.about), word(search.body), word(search.prior)];
      return { ...(about ? { about } : {}), ...(body ? { body } : {}), ...(prior ? { prior } : {}) };
    },
    component: lazyRouteComponent(() => import('../disputes/new-dispute-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disputes/complaints',
    component: lazyRouteComponent(() => import('../disputes/complaints-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disputes/$id',
    component: lazyRouteComponent(() => import('../disputes/dispute-page.tsx')),
  }),
] as const;
