import type { PublicBody } from '../../bodies/index.ts';
import { releasedCountyReports, releasedReports } from '../../filing/index.ts';
import { html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { reportTable } from '../parts/report-table.ts';
import type { PortalTools } from '../portal-tools.ts';

/** Bodies as the filter of the index groups them. */
const groups = {
  county: { name: '县政府', has: ({ kind }: PublicBody) => kind === 'government' },
  departments: { name: '县级部门', has: ({ kind }: PublicBody) => kind === 'department' },
  townships: { name: '乡镇、街道', has: ({ kind }: PublicBody) => kind === 'township' || kind === 'street' },
  others: { name: '所属单位', has: ({ kind }: PublicBody) => kind === 'organisation' },
} as const;

/** The annual reports of all bodies and years (政府信息公开年报), by body, year and level. */
export async function reportsPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { query, act } = surroundings.request;
  const [{ all }, structure, articles, filed, ofCounties] = await Promise.all([
    tools.bodies.tree(act.today),
    tools.bodies.structure(),
    released.releasedReports(tools.db),
    releasedReports(tools.reports.db),
    releasedCountyReports(tools.reports.db),
  ]);
  const years = [...new Set([...filed, ...articles, ...ofCounties].map(({ year }) => year))].toSorted(
    (a, b) => b - a,
  );
  const level = query.level && query.level in groups ? (query.level as keyof typeof groups) : null;
  const year = years.find((one) => String(one) === query.year) ?? null;
  const name = (query.name ?? '').trim().slice(0, 50);
  // Bodies that are no more keep their reports.
  const gone = [...new Set(filed.map(({ bodyId }) => bodyId))]
    .filter((id) => !all.some((body) => body.id === id))
    .flatMap((id) => structure.lastKnown(id, act.today) ?? []);
  const bodies = [...all, ...gone].filter(
    (body) => (level === null || groups[level].has(body)) && body.name.includes(name),
  );
  const inYear = <T extends { readonly year: number }>(list: readonly T[]) =>
    list.filter((one) => year === null || one.year === year);
  const shown = { articles: inYear(articles), filed: inYear(filed), ofCounties: inYear(ofCounties) };
  return framed(surroundings, {
    title: '政府信息公开年报',
    canonical: '/reports',
    feed: '/reports/feed.xml',
    crumbs: [],
    main: html`<h1>政府信息公开年报</h1><div class="sheet"><p>县级政府部门应在每年 1 月 31 日前公布上一年度的政府信息公开工作年度报告，县政府公布全县的年度报告在 3 月 31 日前（条例第四十九条）；乡镇政府、街道办事处的时间由县里通知，一般也是 1 月 31 日前。数据见<a href="/data#cells">开放数据</a>；想核对一份年报的，可以用<a href="/checker/">年报检查</a>；对各机关的公开工作有意见的，可以参加<a href="/evaluation">社会评议</a>。</p>${
      filed.length > 0 &&
      html`<p>按年度看全县：${[...new Set(filed.map((one) => one.year))].map((one) => html`<a href="/reports/all/${one}">${one} 年</a> `)}</p>`
    }</div>
<form class="filters" action="/reports" method="get" aria-label="筛选年报"><label for="level">类别</label><select id="level" name="level"><option value="">全部</option>${Object.entries(groups).map(([id, { name: group }]) => html`<option value="${id}" ${id === level && html`selected`}>${group}</option>`)}</select><label for="year">年度</label><select id="year" name="year"><option value="">全部</option>${years.map((one) => html`<option value="${one}" ${one === year && html`selected`}>${one} 年</option>`)}</select><label for="name">机关名称</label><input id="name" name="name" maxlength="50" value="${name}"><button>筛选</button></form>
<div class="sheet">${bodies.length === 0 ? html`<p class="empty">没有符合条件的机关。</p>` : reportTable(bodies, shown, '还没有公开年报。')}${filed.length + ofCounties.length > 0 && html`<p class="dates"><a href="/reports/feed.xml">订阅新公布和更正的年报</a></p>`}</div>`,
  });
}
