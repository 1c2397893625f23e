import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicationsAddress } from '../publications/publications-address.ts';
import { withBody, word } from './address-words.ts';
import { root } from './root-route.tsx';

/** The pages of publications: lists, editing, reviewing, importing (主动公开). */
export const publicationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/publications',
    validateSearch: publicationsAddress,
    component: lazyRouteComponent(() => import('../publications/publications-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/new',
    validateSearch: (search: Record<string, unknown>): { column?: string } => {
      const column = word(search.column);
      return column ? { column } : {};
    },
    component: lazyRouteComponent(() => import('../editor/new-publication-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/import',
    component: lazyRouteComponent(() => import('../importing/import-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/$id',
    validateSearch: (search: Record<string, unknown>): { revision?: string; against?: string } => {
      const [revision, against] = [word(search.revision), word(search.against)];
      return { ...(revision ? { revision } : {}), ...(against ? { against } : {}) };
    },
    component: lazyRouteComponent(() => import('../publications/publication-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/$id/edit',
    component: lazyRouteComponent(() => import('../editor/edit-publication-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publications/$id/sheet',
    component: lazyRouteComponent(() => import('../review/review-sheet-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/feedback',
    validateSearch: withBody,
    component: lazyRouteComponent(() => import('../feedback/feedback-page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/documents',
    validateSearch: withBody,
    component: lazyRouteComponent(() => import('../documents/documents-page.tsx')),
  }),
] as const;
