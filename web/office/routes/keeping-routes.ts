import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditAddress } from '../audit/audit-address.ts';
import { withBody, word } from './address-words.ts';
import { root } from './root-route.tsx';

/** The pages that keep the office itself: columns, bodies, accounts, what is on record (系统管理). */
export const keepingRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/columns',
    validateSearch: withBody,
    component: lazyRouteComponent(() => import('../columns/columns-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bodies',
    validateSearch: withBody,
    component: lazyRouteComponent(() => import('../bodies/bodies-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: auditAddress,
    component: lazyRouteComponent(() => import('../audit/audit-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    validateSearch: (search: Record<string, unknown>): { search?: string; page?: number } => {
      const wanted = word(search.search);
      const page = Number(search.page);
      return { ...(wanted ? { search: wanted } : {}), ...(page > 1 ? { page } : {}) };
    },
    component: lazyRouteComponent(() => import('../accounts/accounts-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(() => import('../own-account/own-account-page.tsx')),
  }),
] as const;
