import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { newEntryAddress, registersAddress } from '../registers/registers-address.ts';
import { root } from './root-route.tsx';

/** The pages of registers and public evaluations (工作台账). */
export const registerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/registers',
    validateSearch: registersAddress,
    component: lazyRouteComponent(() => import('../registers/registers-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers/evaluation',
    validateSearch: registersAddress,
    component: lazyRouteComponent(() => import('../registers/evaluation/evaluation-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers/$kind',
    validateSearch: registersAddress,
    component: lazyRouteComponent(() => import('../registers/register-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers/$kind/new',
    validateSearch: newEntryAddress,
    component: lazyRouteComponent(() => import('../registers/new-entry-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/registers/$kind/import',
    validateSearch: registersAddress,
    component: lazyRouteComponent(() => import('../registers/import-sheet-page.tsx')),
  }),
] as const;
