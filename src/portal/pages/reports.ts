import { html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { reportTable } from '../parts/report-table.ts';
import type { PortalTools } from '../portal-tools.ts';

/** The annual reports of all bodies and years in one table (政府信息公开年报). */
export async function reportsPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const [{ all }, reports] = await Promise.all([
    tools.bodies.tree(surroundings.request.act.today),
    released.releasedReports(tools.db),
  ]);
  return framed(surroundings, {
    title: '政府信息公开年报',
    canonical: '/reports',
    crumbs: [],
    main: html`<h1>政府信息公开年报</h1><div class="sheet"><p>县政府部门应在每年 1 月 31 日前、县政府应在 3 月 31 日前公布上一年度的政府信息公开工作年度报告（条例第四十九条）。数据见<a href="/data#reports">开放数据</a>；想核对一份年报的，可以用<a href="/checker/">年报检查</a>。</p>${reportTable(all, reports, '还没有公开年报。')}</div>`,
  });
}
