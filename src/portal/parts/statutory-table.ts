import type { PublicBody } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import { html, type Safe } from '../../platform/index.ts';
import { itemStandings, type released } from '../../publishing/index.ts';

/** What a body must make public by articles 20 and 21, where it stands, and how fresh it is (法定主动公开内容目录). */
export function statutoryTable(
  body: PublicBody,
  columns: readonly released.ReleasedColumn[],
  today: Day,
): Safe {
  return html`<div class="wide" role="region" tabindex="0" aria-label="法定主动公开事项"><table><caption class="unseen">${body.name}法定主动公开事项</caption><thead><tr><th scope="col">公开事项</th><th scope="col">依据</th><th scope="col">栏目</th><th scope="col" class="number">条数</th><th scope="col">最近更新</th></tr></thead><tbody>${itemStandings(
    body,
    columns,
    today,
  ).map(
    ({ item, columns: own, count, newestOn }) =>
      html`<tr><th scope="row" class="words">${item.label}</th><td>${item.place}</td><td class="words">${own.length === 0 ? '—' : own.map(({ slug, name }) => html`<a href="/b/${body.slug}/c/${slug}/">${name}</a> `)}</td><td class="number">${own.length === 0 ? '—' : count}</td><td>${newestOn ?? '—'}</td></tr>`,
  )}</tbody></table></div>`;
}
