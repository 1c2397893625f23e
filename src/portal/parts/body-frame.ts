import type { PublicBody } from '../../bodies/index.ts';
import { type Content, html, type Safe } from '../../platform/index.ts';
import type { released } from '../../publishing/index.ts';
import { shortCount } from './lists.ts';

/** The four statutory blocks that every body shows, and only these (国办公开办函〔2019〕61号). */
export const blocks = [
  { slug: 'guide', name: '政府信息公开指南', kinds: ['guide'] },
  { slug: 'rules', name: '政府信息公开制度', kinds: ['rules'] },
  {
    slug: 'catalogue',
    name: '法定主动公开内容',
    kinds: ['catalogue-item', 'policy', 'interpretation', 'notice', 'news', 'static'],
  },
  { slug: 'reports', name: '政府信息公开年报', kinds: ['report'] },
] as const;

/** The pages of one body: the blocks and columns to the left, what is asked for beside them. */
export function bodyFrame(
  body: PublicBody,
  columns: readonly released.ReleasedColumn[],
  here: string,
  main: Content,
): Safe {
  const link = (address: string, name: string, count?: number) =>
    html`<a href="${address}" ${here === address && html`aria-current="page"`}>${name}${count !== undefined && html` <span class="count">${shortCount(count)}<span class="unseen"> 条</span></span>`}</a>`;
  const of = (kinds: readonly string[]) => columns.filter(({ kind }) => kinds.includes(kind));
  const branch = (own: readonly released.ReleasedColumn[]): Content => {
    const above = new Set(own.map(({ id }) => id));
    const below = (id: string) => own.filter(({ parentId }) => parentId === id);
    const one = (column: released.ReleasedColumn): Content => {
      const inner = below(column.id);
      return html`<li>${way(column)}${inner.length > 0 && html`<ul>${inner.map(one)}</ul>`}</li>`;
    };
    return own.filter(({ parentId }) => parentId === null || !above.has(parentId)).map(one);
  };
  const way = ({ slug, name, count }: released.ReleasedColumn) =>
    link(`/b/${body.slug}/c/${slug}/`, name, count);
  return html`<div class="body-pages"><nav class="blocks" aria-label="${body.shortName}政府信息公开"><h2><a href="/b/${body.slug}/">${body.shortName}</a></h2>
<ul>${blocks.map(
    ({ slug, name, kinds }) =>
      html`<li>${link(`/b/${body.slug}/${slug}/`, name)}${
        slug === 'catalogue' && of(kinds).length > 0 && html`<ul>${branch(of(kinds))}</ul>`
      }</li>`,
  )}<li>${link(`/b/${body.slug}/statistics/`, '公开统计')}</li><li>${link(`/b/${body.slug}/applications/`, '依申请公开统计')}</li><li>${link(`/b/${body.slug}/answers/`, '留言答复')}</li></ul>
<form class="within" action="/search" method="get" role="search" aria-label="在${body.shortName}公开的信息中搜索"><input type="hidden" name="body" value="${body.slug}"><input name="q" type="search" maxlength="100" aria-label="在${body.shortName}公开的信息中搜索" placeholder="在本机关搜索"><button>搜索</button></form></nav><div class="body-main">${main}</div></div>`;
}
