import type { PublicBody } from '../../bodies/index.ts';
import { type ReleasedReport, reportAddress } from '../../filing/index.ts';
import { type Content, html } from '../../platform/index.ts';
import type { released } from '../../publishing/index.ts';

/**
 * The annual reports of bodies (年报) as a table: one row for each body, one column for each year. What
 * was filed and published leads to its own page; what was only put into a column leads there.
 */
export function reportTable(
  bodies: readonly PublicBody[],
  articles: readonly released.ReleasedReport[],
  filed: readonly ReleasedReport[],
  empty: string,
): Content {
  const years = [...new Set([...filed, ...articles].map(({ year }) => year))].toSorted(
    (one, other) => other - one,
  );
  if (years.length === 0) return html`<p class="empty">${empty}</p>`;
  const slot = ({ bodyId, year }: { bodyId: string; year: number }) => `${bodyId} ${year}`;
  const own = new Map(filed.map((report) => [slot(report), report]));
  const published = Map.groupBy(articles, slot);
  const shown = (body: PublicBody, year: number): Content => {
    const report = own.get(slot({ bodyId: body.id, year }));
    const pages = published.get(slot({ bodyId: body.id, year })) ?? [];
    if (report)
      return html`<a href="${reportAddress(body.slug, year)}" aria-label="${body.shortName} ${year} 年年报">年报</a>${report.correctionNote !== null && html`<span class="mark">有更正</span>`}`;
    if (pages.length === 0)
      return html`<span class="unknown">—<span class="unseen">（本站没有）</span></span>`;
    return pages.map(
      ({ id, title }) =>
        html`<a href="/a/${id}" title="${title}" aria-label="${body.shortName} ${year} 年年报">年报</a> `,
    );
  };
  return html`<div class="wide" role="region" tabindex="0" aria-label="历年年报"><table class="reports"><caption class="unseen">历年政府信息公开工作年度报告</caption><thead><tr><th scope="col">机关</th>${years.map((year) => html`<th scope="col">${year} 年</th>`)}</tr></thead><tbody>${bodies.map(
    (body) =>
      html`<tr><th scope="row"><a href="/b/${body.slug}/">${body.shortName}</a></th>${years.map(
        (year) => html`<td>${shown(body, year)}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}
