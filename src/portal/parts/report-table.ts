import type { PublicBody } from '../../bodies/index.ts';
import { type Content, html } from '../../platform/index.ts';
import type { released } from '../../publishing/index.ts';

/** The annual reports of bodies (年报) as a table: one row for each body, one column for each year. */
export function reportTable(
  bodies: readonly PublicBody[],
  reports: readonly released.ReleasedReport[],
  empty: string,
): Content {
  const years = [...new Set(reports.map(({ year }) => year))].toSorted((one, other) => other - one);
  if (years.length === 0) return html`<p class="empty">${empty}</p>`;
  const of = (body: PublicBody, year: number) =>
    reports.filter((report) => report.bodyId === body.id && report.year === year);
  return html`<div class="wide" role="region" tabindex="0" aria-label="历年年报"><table class="reports"><caption class="unseen">历年政府信息公开工作年度报告</caption><thead><tr><th scope="col">机关</th>${years.map((year) => html`<th scope="col">${year} 年</th>`)}</tr></thead><tbody>${bodies.map(
    (body) =>
      html`<tr><th scope="row"><a href="/b/${body.slug}/">${body.shortName}</a></th>${years.map(
        (year) =>
          html`<td>${of(body, year).length === 0 ? html`<span class="unknown">—<span class="unseen">（本站没有）</span></span>` : of(body, year).map(({ id, title }) => html`<a href="/a/${id}" title="${title}" aria-label="${body.shortName} ${year} 年年报">年报</a> `)}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}
