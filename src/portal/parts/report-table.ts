import type { PublicBody } from '../../bodies/index.ts';
import { countyReportAddress, type ReleasedReport, reportAddress } from '../../filing/index.ts';
import { type Content, html } from '../../platform/index.ts';
import type { released } from '../../publishing/index.ts';

/** The public reports a table shows. */
export interface ShownReports {
  /** What was put into a column. */
  readonly articles: readonly released.ReleasedReport[];
  /** What bodies filed of their own work. */
  readonly filed: readonly ReleasedReport[];
  /** Those of whole counties. */
  readonly ofCounties: readonly ReleasedReport[];
}

/**
 * The annual reports of bodies (年报) as a table: one row for each body, one column for each year; the whole county
 * stands above its government. What was filed and published leads to its own page; what was only put into a column
 * leads there.
 */
export function reportTable(
  bodies: readonly PublicBody[],
  { articles, filed, ofCounties }: ShownReports,
  empty: string,
): Content {
  const years = [...new Set([...filed, ...articles, ...ofCounties].map(({ year }) => year))].toSorted(
    (one, other) => other - one,
  );
  if (years.length === 0) return html`<p class="empty">${empty}</p>`;
  const slot = ({ bodyId, year }: { bodyId: string; year: number }) => `${bodyId} ${year}`;
  const own = new Map(filed.map((report) => [slot(report), report]));
  const whole = new Map(ofCounties.map((report) => [slot(report), report]));
  const published = Map.groupBy(articles, slot);
  const shown = (body: PublicBody, year: number): Content => {
    const report = own.get(slot({ bodyId: body.id, year }));
    const pages = published.get(slot({ bodyId: body.id, year })) ?? [];
    if (report) return link(reportAddress(body.slug, year), `${body.shortName} ${year} 年年报`, report);
    if (pages.length === 0) return none;
    return pages.map(
      ({ id, title }) =>
        html`<a href="/a/${id}" title="${title}" aria-label="${body.shortName} ${year} 年年报">年报</a> `,
    );
  };
  const shownWhole = (body: PublicBody, year: number): Content => {
    const report = whole.get(slot({ bodyId: body.id, year }));
    return report
      ? link(countyReportAddress(body.slug, year), `${body.shortName} ${year} 年全县年报`, report)
      : none;
  };
  const row = (name: Content, cell: (year: number) => Content): Content =>
    html`<tr><th scope="row">${name}</th>${years.map((year) => html`<td>${cell(year)}</td>`)}</tr>`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="历年年报"><table class="reports"><caption class="unseen">历年政府信息公开工作年度报告</caption><thead><tr><th scope="col">机关</th>${years.map((year) => html`<th scope="col">${year} 年</th>`)}</tr></thead><tbody>${bodies.map(
    (body) => [
      ofCounties.some(({ bodyId }) => bodyId === body.id) &&
        row(`${body.shortName}（全县）`, (year) => shownWhole(body, year)),
      row(html`<a href="/b/${body.slug}/">${body.shortName}</a>`, (year) => shown(body, year)),
    ],
  )}</tbody></table></div>`;
}

const link = (address: string, name: string, { correctionNote }: ReleasedReport): Content =>
  html`<a href="${address}" aria-label="${name}">年报</a>${correctionNote !== null && html`<span class="mark">有更正</span>`}`;

const none = html`<span class="unknown">—<span class="unseen">（本站没有）</span></span>`;
