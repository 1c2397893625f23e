import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { PageFrame } from '../controls/page-frame.tsx';
import { applicationRoutes } from './application-routes.ts';
import { disputeRoutes } from './dispute-routes.ts';
import { filingRoutes } from './filing-routes.ts';
import { keepingRoutes } from './keeping-routes.ts';
import { publicationRoutes } from './publication-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { root } from './root-route.tsx';

const workbench = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../workbench/workbench-page.tsx')),
});

const pages = [
  workbench,
  ...publicationRoutes,
  ...applicationRoutes,
  ...disputeRoutes,
  ...filingRoutes,
  ...registerRoutes,
  ...keepingRoutes,
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
