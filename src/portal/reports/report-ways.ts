import { releasedCountyReports, releasedReports, reportAddress } from '../../filing/index.ts';
import { html } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { evaluationRounds } from '../../registers/index.ts';
import { countyReports } from './report-kind.ts';
import type { ReportWays } from './report-page.ts';

/** Where the report of a body leads: other years, others like it, the county, what people said of its work. */
export const waysOfOwn: ReportWays = async (tools, { body, year, address }) => {
  const { db } = tools.reports;
  const of = { bodyIds: [body.id], years: [year] };
  const [whole, articles, rounds] = await Promise.all([
    releasedCountyReports(db, of),
    released.releasedReports(tools.db, body.id),
    evaluationRounds(tools.evaluation.db, { bodyIds: [body.id], year }),
  ]);
  const own = articles.filter((one) => one.year === year);
  return html`<li><a href="/reports/${body.slug}">历年对比</a></li><li><a href="${address}/peers">与同类机关对比</a></li>${whole.length > 0 && html`<li><a href="${countyReports.addressOf(body.slug, year)}">${year} 年全县年报</a></li>`}<li><a href="/reports/all/${year}">各机关 ${year} 年年报</a></li>${rounds.map(({ counts }) => html`<li><a href="/evaluation/${body.slug}/${year}">${counts ? '社会评议结果' : `评议 ${year} 年的公开工作`}</a></li>`)}${own.map(({ id }) => html`<li><a href="/a/${id}">公开栏目中的这份年报</a></li>`)}`;
};

/** Where the report of a whole county leads: its other years, its bodies, its own part. */
export const waysOfCounty: ReportWays = async ({ reports: { db } }, { body, year }) => {
  const [all, parts] = await Promise.all([
    releasedCountyReports(db, { bodyIds: [body.id] }),
    releasedReports(db, { years: [year] }),
  ]);
  const hasOwn = parts.some(({ bodyId }) => bodyId === body.id);
  return html`${parts.length > 0 && html`<li><a href="/reports/all/${year}">各机关 ${year} 年年报</a></li>`}${hasOwn && html`<li><a href="${reportAddress(body.slug, year)}">${body.shortName}本级 ${year} 年年报</a></li>`}${all
    .filter((one) => one.year !== year)
    .map(
      (one) =>
        html`<li><a href="${countyReports.addressOf(body.slug, one.year)}">${one.year} 年全县年报</a></li>`,
    )}`;
};
