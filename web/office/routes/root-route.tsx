import { createRootRoute, Link } from '@tanstack/react-router';
import { PageFrame } from '../controls/page-frame.tsx';
import { Shell } from '../shell/shell.tsx';

/** What stands around every page of the office, and what an address without a page shows. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => (
    <PageFrame title="没有这个页面">
      <p>
        地址可能有误，或者内容已经移动。<Link to="/">回到工作台</Link>
      </p>
    </PageFrame>
  ),
});
