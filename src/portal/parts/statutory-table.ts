import type { PublicBody } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import { html, type Safe } from '../../platform/index.ts';
import {
  coverage,
  fieldStandings,
  type ItemStanding,
  itemStandings,
  itemsOutside,
  notApplicable,
  type released,
} from '../../publishing/index.ts';
import type { PortalTools } from '../portal-tools.ts';

type Columns = readonly released.ReleasedColumn[];

/** What a body must make public by articles 20 and 21, where it stands, and how fresh it is (法定主动公开内容目录). */
export async function statutoryTable(
  { db }: Pick<PortalTools, 'db'>,
  body: PublicBody,
  columns: Columns,
  today: Day,
): Promise<Safe> {
  const declared = await notApplicable(db, [body.id], today);
  const outside = itemsOutside(body, columns, declared);
  return html`${standingsTable(body, '法定主动公开事项', itemStandings(body, columns, today, declared))}${
    outside.length > 0 &&
    html`<h2>不涉及的事项</h2>
<p>下列法定事项不在本机关职责范围内，不计入以上统计。</p>
<ul>${outside.map(
      ({ place, label, reason, declaredOn }) =>
        html`<li>${label}（${place}）：${reason} <span class="dates">${declaredOn} 声明</span></li>`,
    )}</ul>`
  }`;
}

/** The fields of the standard catalogue that a body has chosen, where they stand (基层政务公开标准目录). */
export const fieldTable = (body: PublicBody, fields: readonly string[], columns: Columns, today: Day): Safe =>
  standingsTable(body, '基层政务公开标准目录领域', fieldStandings(fields, columns, today));

function standingsTable(body: PublicBody, name: string, standings: readonly ItemStanding[]): Safe {
  return html`<p>${coverage(standings)}。</p><div class="wide stacking" role="region" tabindex="0" aria-label="${name}"><table><caption class="unseen">${body.name}${name}</caption><thead><tr><th scope="col">公开事项</th><th scope="col">依据</th><th scope="col">栏目</th><th scope="col" class="number">条数</th><th scope="col">最近更新</th></tr></thead><tbody>${standings.map(
    ({ item, columns: own, count, newestOn }) =>
      html`<tr><th scope="row" class="words">${item.label}</th><td data-label="依据">${item.place}</td><td class="words" data-label="栏目">${own.length === 0 ? '—' : own.map(({ slug, name }) => html`<a href="/b/${body.slug}/c/${slug}/">${name}</a> `)}</td><td class="number" data-label="条数">${own.length === 0 ? '—' : count}</td><td data-label="最近更新">${newestOn ?? '—'}</td></tr>`,
  )}</tbody></table></div>`;
}
