import { type Content, html, type Safe } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { dayInChina } from './dates.ts';

/** A list of publications, each with its date; says so when it is empty. */
export function articleList(
  lines: readonly Pick<released.ReleasedLine, 'id' | 'title' | 'releasedAt'>[],
  empty = '暂无信息。',
): Safe {
  if (lines.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<ul class="articles">${lines.map(
    ({ id, title, releasedAt }) =>
      html`<li><a href="/a/${id}">${title}</a><time datetime="${dayInChina(releasedAt)}">${dayInChina(releasedAt)}</time></li>`,
  )}</ul>`;
}

/** How many there are, in words; long lists are counted and turned over no further than a limit. */
export function countWords(
  { count, capped }: { readonly count: number; readonly capped: boolean },
  unit = '条',
): string {
  return capped
    ? `超过 ${count} ${unit}，只列出最近的 ${count} ${unit}；更早的可以在搜索中按年份查找`
    : `共 ${count} ${unit}`;
}

/** How much a column holds, short enough to stand beside its name. */
export const shortCount = (count: number): string =>
  count >= released.listedUpTo ? `${released.listedUpTo}+` : String(count);

/** The ways to the other pages of a list; nothing when there is only one. */
export function pager(
  path: string,
  query: Readonly<Record<string, string>>,
  page: number,
  pages: number,
): Content {
  if (pages <= 1) return null;
  const to = (target: number, name: Content, label: string, current = false) =>
    html`<li><a href="${path}?${String(new URLSearchParams({ ...query, page: String(target) }))}" aria-label="${label}" ${current && html`aria-current="page"`}>${name}</a></li>`;
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (target) => target >= 1 && target <= pages,
  );
  return html`<nav class="pager" aria-label="分页"><ol>${page > 1 && to(page - 1, '上一页', '上一页')}${near.map((target) => to(target, target, `第 ${target} 页`, target === page))}${page < pages && to(page + 1, '下一页', '下一页')}</ol></nav>`;
}

/** The page number that an address asks for; the first when it is none. */
export function pageOf(query: Readonly<Record<string, string>>): number {
  const page = Number(query.page ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}
