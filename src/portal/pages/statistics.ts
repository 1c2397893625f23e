import type { PublicBody } from '../../bodies/index.ts';
import { type Content, html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { barChart } from '../parts/bar-chart.ts';
import { bodyFrame } from '../parts/body-frame.ts';
import { findBody } from '../parts/find-body.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { monthsBegun } from '../parts/months-begun.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

/** How much a body released in a year, by column, month and channel (公开统计). */
export async function bodyStatisticsPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const { request } = surroundings;
  const found = await findBody(tools, request);
  if (!found) return missingPage(surroundings);
  if ('moved' in found) return found.moved;
  const { body } = found;
  const address = `/b/${body.slug}/statistics/`;
  const [columns, charts] = await Promise.all([
    released.columnsOf(tools.db, body.id, request.act.today),
    statistics(tools, surroundings, address, body),
  ]);
  if (!charts) return missingPage(surroundings);
  return framed(surroundings, {
    title: `${body.shortName}公开统计`,
    here: '公开统计',
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    main: bodyFrame(body, columns, address, html`<h1>公开统计</h1>${charts}`),
  });
}

/** The same over all bodies of the county. */
export async function countyStatisticsPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const charts = await statistics(tools, surroundings, '/statistics', null);
  if (!charts) return missingPage(surroundings);
  return framed(surroundings, {
    title: '公开统计',
    crumbs: [],
    main: html`<h1>公开统计</h1><div class="sheet">${charts}</div>`,
  });
}

/** The charts of one year, with the way to the others; null when the address names a year without any. */
async function statistics(
  tools: PortalTools,
  { request }: PageSurroundings,
  address: string,
  body: PublicBody | null,
): Promise<Content> {
  const span = await released.yearsOfReleases(tools.db, body?.id);
  if (!span) return request.query.year ? null : html`<p class="empty">还没有公开信息。</p>`;
  const year = request.query.year === undefined ? span.last : Number(request.query.year);
  if (!(Number.isInteger(year) && year >= span.first && year <= span.last)) return null;
  const { columns, months, channels } = await released.yearOfReleases(tools.db, year, body?.id);
  const years = Array.from({ length: span.last - span.first + 1 }, (_, back) => span.last - back);
  const { today } = request.act;
  const sum = months.reduce((total, count) => total + count, 0);
  return html`<nav class="years" aria-label="年份"><ul>${years.map(
    (one) =>
      html`<li><a href="${address}?year=${one}" ${one === year && html`aria-current="page"`}>${one} 年</a></li>`,
  )}</ul></nav>
<p>${body?.name ?? '全县各机关'} ${year} 年主动公开政府信息 <strong>${sum}</strong> 条（${today.startsWith(`${year}-`) && `截至 ${today}，`}按发布日期统计，不含已撤回的）。</p>
<h2>按栏目</h2>${barChart({ title: `${year} 年各栏目公开数量`, of: '栏目' }, columns)}
<h2>按月份</h2>${barChart(
    { title: `${year} 年各月公开数量`, of: '月份' },
    months.slice(0, monthsBegun(year, today)).map((count, index) => ({ name: `${index + 1} 月`, count })),
  )}
<h2>按其他渠道</h2>${channels.length === 0 ? html`<p class="empty">没有登记在本站以外的渠道公开的信息。</p>` : barChart({ title: `${year} 年同时在其他渠道公开的数量`, of: '渠道' }, channels)}
<p class="dates">可以<a href="/data#counts">下载全部统计数据</a>。</p>`;
}
